import { useGetPages } from '../../api/query'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { JobProgress } from '../components/JobProgress'
import { StaffPage } from '../components/StaffPage'
import { texts } from './texts'

/** What this person set going: how far it is, and what came of it in the last 30 days. */
export default function StaffJobs() {
  const pages = useGetPages('GET /jobs', { limit: 10 })
  return (
    <StaffPage title={texts.pageTitle} permission={['opinions:read', 'people:manage']}>
      <Card>
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={<Empty icon="check-circle" title={texts.nothingYet} text={texts.emptyHint} />}
        >
          {({ id }) => <JobProgress jobId={id} />}
        </InfiniteList>
      </Card>
    </StaffPage>
  )
}
