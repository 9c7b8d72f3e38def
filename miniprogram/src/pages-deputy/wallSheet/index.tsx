import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading, Picture } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { canPrint, printPage } from '../platform/printPage'
import { texts } from './texts'
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
      <Page title={texts.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={2} cards={1} />}
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
        <Box className="wall__channel serif">{contactPointId ? texts.brand : texts.chatBrand}</Box>
        <Heading level={2} className="wall__name serif">
          {data.name}
        </Heading>
        {data.note && <Box className="wall__note">{data.note}</Box>}
        <Box className="wall__code">
          <Picture src={data.picture} alt={texts.codeOf(data.name)} />
        </Box>
        <Box className="wall__how">
          {texts.scan}
          {contactPointId ? texts.giveOpinion : deputyId ? texts.writeToDeputy : texts.writeToStation}
        </Box>
        <Box className="wall__short">{texts.orEnterCode(data.code)}</Box>
        <Box className="wall__rule">{contactPointId ? texts.opinionNotice : texts.chatNotice}</Box>
      </Box>
    </Page>
  )
}
