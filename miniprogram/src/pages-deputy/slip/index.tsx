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
import '../wallSheet/style.css'

/** The slip that a visitor takes home: its number, whom to call, and a code that tells where the matter stands. */
export default function SlipPage() {
  const { id = '' } = useParams()
  const signedIn = !!useSession()
  const { data, error, refetch } = useGet('GET /walk-ins/{walkInId}/slip', { walkInId: id }, { enabled: signedIn })
  if (!data)
    return (
      <Page title="回执">
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
      title="回执"
      footer={
        canPrint && (
          <Button block icon="document" onTap={printPage}>
            打印回执
          </Button>
        )
      }
    >
      <Box className="wall">
        <Box className="wall__channel serif">我和代表聊聊天 · 来访回执</Box>
        <Heading level={2} className="wall__name serif">
          编号 {data.number}
        </Heading>
        <Box className="wall__note">
          {longDate(data.createdAt)}，{data.stationName}代录，交{data.holderName}办理
        </Box>
        <Box className="wall__code">
          <Picture src={data.picture} alt={`回执 ${data.number} 的小程序码`} />
        </Box>
        {data.dueAt && <Box className="wall__how">{lastDay(data.dueAt)}前答复，由我们电话告知您</Box>}
        <Box className="wall__short">微信扫码可以查进度，编号 {data.code}</Box>
        <Box className="wall__rule">
          {[data.stationAddress, data.stationPhone && `电话 ${data.stationPhone}`].filter(Boolean).join('，')}
        </Box>
      </Box>
    </Page>
  )
}
