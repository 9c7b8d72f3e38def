import { useGet } from '../../../api/query'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Span } from '../../../elements/elements'

/** The privacy policy in force. */
export default function PrivacyPage() {
  const { data, error, refetch } = useGet('GET /privacy', {})
  return (
    <Page title="隐私政策">
      {!data && (error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={6} cards={2} />)}
      {data && (
        <Card>
          <Box className="muted small">版本 {data.version}</Box>
          {data.text.split('\n').map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text never move
            <Box key={index} style={{ minHeight: '0.8em' }}>
              <Span selectable>{paragraph}</Span>
            </Box>
          ))}
        </Card>
      )}
    </Page>
  )
}
