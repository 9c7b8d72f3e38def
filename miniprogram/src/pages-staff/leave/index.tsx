import { useGet } from '../../api/query'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { goBack } from '../../routes'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { LeaveSheet } from '../directory/LeaveSheet'
import { texts } from './texts'

const Own = ({ deputyId }: { deputyId: string }) => {
  const { data, error, refetch } = useGet('GET /deputies/{deputyId}', { deputyId }, { staleTime: 0 })
  if (!data) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} cards={1} />
  return <LeaveSheet deputy={data} onClose={goBack} onSaved={() => void refetch()} />
}

/** A deputy's own leave, or their liaison officer's for them: who answers meanwhile. */
export default function LeavePage() {
  const deputyId = useSession()?.account.deputyId
  return (
    <StaffPage title={texts.pageTitle} permission="chat:answer">
      {deputyId ? (
        <Own deputyId={deputyId} />
      ) : (
        <Empty icon="shield" title={texts.deputiesOnly} text={texts.noDeputyLinked} />
      )}
    </StaffPage>
  )
}
