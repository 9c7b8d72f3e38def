import { asApiError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { OpinionDecision } from '../components/OpinionDecision'
import { OpinionView } from '../components/OpinionView'
import type { Opinion } from '../lib/opinionCache'
import { texts } from './texts'

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
        <Empty icon="list" title={texts.pickFromLeft} text={texts.orPressJ} />
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
      <Box className="queue__article" role="region" label={texts.articleAndOpinion}>
        <OpinionView opinion={data} />
      </Box>
      <Box className="queue__decision" role="region" label={texts.decide}>
        <OpinionDecision key={data.id} opinion={data} listening={listening} onDone={onDone} />
      </Box>
    </>
  )
}
