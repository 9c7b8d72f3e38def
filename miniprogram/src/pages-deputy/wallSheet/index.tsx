import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading, Picture } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { canPrint, printPage } from '../platform/printPage'
import './style.css'

/** A sheet for the wall: whoever scans it writes to this deputy or station, and it is known where they came in. */
export default function WallSheetPage() {
  const { deputyId, stationId, contactPointId } = useParams()
  const deputy = useGet('GET /deputies/{deputyId}/qrcode', { deputyId: deputyId ?? '' }, { enabled: !!deputyId })
  const station = useGet('GET /stations/{stationId}/qrcode', { stationId: stationId ?? '' }, { enabled: !!stationId })
  const point = useGet(
    'GET /contact-points/{contactPointId}/qrcode',
    { contactPointId: contactPointId ?? '' },
    { enabled: !!contactPointId },
  )
  const { data, error, refetch } = deputyId ? deputy : contactPointId ? point : station
  if (!data)
    return (
      <Page title="二维码">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={2} cards={1} />}
      </Page>
    )
  return (
    <Page
      title="二维码"
      footer={
        canPrint && (
          <Button block icon="document" onTap={printPage}>
            打印
          </Button>
        )
      }
    >
      <Box className="wall">
        <Box className="wall__channel serif">{contactPointId ? '立法民意直通车' : '我和代表聊聊天'}</Box>
        <Heading level={2} className="wall__name serif">
          {data.name}
        </Heading>
        {data.note && <Box className="wall__note">{data.note}</Box>}
        <Box className="wall__code">
          <Picture src={data.picture} alt={`${data.name}的小程序码`} />
        </Box>
        <Box className="wall__how">
          微信扫一扫，{contactPointId ? '给法规草案提意见' : deputyId ? '给代表留言' : '给家站室留言'}
        </Box>
        <Box className="wall__short">也可以在小程序里输入编号 {data.code}</Box>
        <Box className="wall__rule">
          {contactPointId
            ? '您的意见直接送到市人大常委会，每一条都有答复；也可以请联系点的工作人员代为录入。'
            : '代表听取和反映意见，不直接处理具体事务。紧急危险请拨打 110、119、120；日常诉求可拨打 12345。'}
        </Box>
      </Box>
    </Page>
  )
}
