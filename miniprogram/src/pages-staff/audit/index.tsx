import { useGetPages } from '../../api/query'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { StaffPage } from '../components/StaffPage'
import { AuditRow } from './AuditRow'
import { AuditFilters } from './Filters'
import { texts } from './texts'
import { useAuditFilter } from './useFilter'
import './style.css'

const Log = () => {
  const search = useAuditFilter()
  const log = useGetPages('GET /audit-log', { ...search.asked, limit: 50 })
  const seen = Object.fromEntries(log.items.flatMap(({ by, byName }) => (byName ? [[by, byName]] : [])))
  return (
    <>
      <AuditFilters {...search} seen={seen} />
      <InfiniteList
        pages={log}
        keyOf={({ id }) => id}
        empty={<Empty icon="shield" title={texts.nothingFound} text={texts.nothingFoundDetail} />}
      >
        {(entry) => (
          <AuditRow
            entry={entry}
            onPerson={() => search.change({ by: entry.by })}
            onTarget={() => search.change({ target: entry.target })}
          />
        )}
      </InfiniteList>
    </>
  )
}

export default function StaffAudit() {
  return (
    <StaffPage title={texts.title} permission="audit:read">
      <Log />
    </StaffPage>
  )
}
