import { asApiError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { OpinionDecision } from '../components/OpinionDecision'
import { OpinionView } from '../components/OpinionView'
import type { Opinion } from '../lib/opinionCache'

type OpenOpinionProps = { opinionId: string | undefined; listening: boolean; onDone: (opinion: Opinion) => void }

/** The two panes beside the list: article with the opinion's wording, and the decision. */
export const OpenOpinion = ({ opinionId, listening, onDone }: OpenOpinionProps) => {
  const { data, error, refetch } = useGet(
    'GET /opinions/{opinionId}',
    { opinionId: opinionId ?? '' },
    { enabled: !!opinionId },
  )
  if (!opinionId)
    return (
      <Box className="queue__nothing">
        <Empty icon="list" title="从左边选一条意见" text="也可以按 J 键从第一条开始。" />
      </Box>
    )
  if (!data)
    return (
      <Box className="queue__nothing">
        {error ? <ErrorState error={asApiError(error)} onRetry={() => refetch()} /> : <Skeleton cards={2} rows={5} />}
      </Box>
    )
  return (
    <>
      <Box className="queue__article" role="region" label="条文与意见">
        <OpinionView opinion={data} />
      </Box>
      <Box className="queue__decision" role="region" label="处理">
        <OpinionDecision key={data.id} opinion={data} listening={listening} onDone={onDone} />
      </Box>
    </>
  )
}
