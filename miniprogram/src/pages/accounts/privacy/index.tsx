import { useGet } from '../../../api/query'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Heading, Span } from '../../../elements/elements'
import { texts } from '../texts'
import { policyOf } from './policy'
import './style.css'

/** Its parts as headings, what is counted as points, the rest as paragraphs. */
const Policy = ({ text }: { text: string }) =>
  policyOf(text).map(({ kind, words }, index) =>
    kind === 'heading' ? (
      <Heading key={words} level={2} className="policy__heading serif">
        {words}
      </Heading>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text never move
      <Box key={index} className={`policy__${kind}`}>
        <Span selectable>{words}</Span>
      </Box>
    ),
  )

/** The privacy policy in force. */
export default function PrivacyPage() {
  const { data, error, refetch } = useGet('GET /privacy', {})
  return (
    <Page title={texts.privacy.title}>
      {!data && (error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={6} cards={2} />)}
      {data && (
        <Card>
          <Box className="muted small">{texts.privacy.version(data.version)}</Box>
          <Policy text={data.text} />
        </Card>
      )}
    </Page>
  )
}
