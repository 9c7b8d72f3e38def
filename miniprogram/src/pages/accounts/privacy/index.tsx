import { useGet } from '../../../api/query'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Span } from '../../../elements/elements'
import { texts } from '../texts'

/** The privacy policy in force. */
export default function PrivacyPage() {
  const { data, error, refetch } = useGet('GET /privacy', {})
  return (
    <Page title={texts.privacy.title}>
      {!data && (error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={6} cards={2} />)}
      {data && (
        <Card>
          <Box className="muted small">{texts.privacy.version(data.version)}</Box>
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
