import Taro from '@tarojs/taro'
import { asApiError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { goBack, replaceWith } from '../../routes'
import { OpinionDecision } from '../components/OpinionDecision'
import { OpinionView } from '../components/OpinionView'
import { StaffPage } from '../components/StaffPage'
import { useShown } from '../lib/useShown'
import { texts } from './texts'
import './style.css'

/** Back to the list; where a link led straight here, to the draft's own. */
const leave = (draftId: string): void =>
  Taro.getCurrentPages().length > 1 ? goBack() : replaceWith('staffQueue', { id: draftId })

const Opinion = ({ opinionId }: { opinionId: string }) => {
  const shown = useShown()
  const { data, error, refetch } = useGet('GET /opinions/{opinionId}', { opinionId })
  if (!data)
    return error ? <ErrorState error={asApiError(error)} onRetry={() => refetch()} /> : <Skeleton cards={2} rows={5} />
  return (
    <Box className="one-opinion">
      <OpinionView opinion={data} />
      <Box className="one-opinion__decision">
        <OpinionDecision key={data.id} opinion={data} listening={shown} onDone={() => leave(data.draftId)} />
      </Box>
    </Box>
  )
}

/** One opinion on a page of its own: on a phone, and where a notice leads. */
export default function StaffOpinion() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.pageTitle} permission="opinions:read">
      <Opinion opinionId={id} />
    </StaffPage>
  )
}
