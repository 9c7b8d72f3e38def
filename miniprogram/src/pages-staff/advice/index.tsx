import { asApiError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { Question } from './Question'
import { texts } from './texts'
import './style.css'

/** What the office asked this department about opinions. */
export default function StaffAdvice() {
  const list = useGet('GET /consultations', {}, { enabled: !!useSession() })
  const items = list.data?.items ?? []
  return (
    <StaffPage title={texts.title} permission="opinions:advise">
      <Box className="advice">
        {list.isPending ? (
          <Skeleton cards={2} />
        ) : list.error && !list.data ? (
          <ErrorState error={asApiError(list.error)} onRetry={() => list.refetch()} />
        ) : items.length === 0 ? (
          <Empty icon="check-circle" title={texts.nothingYet} text={texts.nothingYetDetail} />
        ) : (
          items.map((asked) => <Question key={asked.opinionId} asked={asked} />)
        )}
      </Box>
    </StaffPage>
  )
}
