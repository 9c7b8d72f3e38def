import { clientError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading, Picture } from '../../elements/elements'
import { lastDay, longDate } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { useSession } from '../../state/session'
import { canPrint, printPage } from '../platform/printPage'
import { texts } from './texts'
import '../wallSheet/style.css'

/** The slip that a visitor takes home: its number, whom to call, and a code that tells where the matter stands. */
export default function SlipPage() {
  const { id = '' } = useParams()
  const signedIn = !!useSession()
  const { data, error, refetch } = useGet('GET /walk-ins/{walkInId}/slip', { walkInId: id }, { enabled: signedIn })
  if (!data)
    return (
      <Page title={texts.title}>
        {!signedIn ? (
          <ErrorState error={clientError('sign_in_required')} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => refetch()} />
        ) : (
          <Skeleton rows={2} cards={1} />
        )}
      </Page>
    )
  return (
    <Page
      title={texts.title}
      footer={
        canPrint && (
          <Button block icon="document" onTap={printPage}>
            {texts.print}
          </Button>
        )
      }
    >
      <Box className="wall">
        <Box className="wall__channel serif">{texts.heading}</Box>
        <Heading level={2} className="wall__name serif">
          {texts.number(data.number)}
        </Heading>
        <Box className="wall__note">
          {texts.recordedBy(longDate(data.createdAt), data.stationName, data.holderName)}
        </Box>
        <Box className="wall__code">
          <Picture src={data.picture} alt={texts.codeLabel(data.number)} />
        </Box>
        {data.dueAt && <Box className="wall__how">{texts.answerByPhone(lastDay(data.dueAt))}</Box>}
        <Box className="wall__short">{texts.scanForProgress(data.code)}</Box>
        <Box className="wall__rule">
          {[data.stationAddress, data.stationPhone && texts.telephone(data.stationPhone)].filter(Boolean).join('，')}
        </Box>
      </Box>
    </Page>
  )
}
