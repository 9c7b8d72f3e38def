import { may } from '@shared/accounts/roles'
import { stationKindNames } from '@shared/stations/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Cell } from '../../components/List'
import { SearchBar } from '../../components/SearchBar'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { TableImport } from '../components/TableImport'
import { DeputySheet } from './DeputySheet'
import { HandingOverSheet } from './HandingOverSheet'
import { LeaveSheet } from './LeaveSheet'
import { StationSheet } from './StationSheet'
import { texts } from './texts'
import './style.css'

type Deputy = ItemOf<'GET /deputies'>
type Station = ItemOf<'GET /stations'>
type View = 'deputies' | 'stations'

const Deputies = ({ q }: { q: string | undefined }) => {
  const pages = useGetPages('GET /deputies', { limit: 50, ...(q && { q }) })
  const [editing, setEditing] = useState<Deputy | 'new'>()
  const [leaving, setLeaving] = useState<{ deputy: Deputy; how: 'leave' | 'office' }>()
  const leave = (how: 'leave' | 'office') => (): void => {
    if (editing && editing !== 'new') setLeaving({ deputy: editing, how })
    setEditing(undefined)
  }
  const [importing, setImporting] = useState(false)
  return (
    <>
      <Box className="directory__add">
        <Button kind="secondary" size="small" icon="document" onTap={() => setImporting(true)}>
          {texts.importFromTable}
        </Button>
        <Button size="small" icon="plus" onTap={() => setEditing('new')}>
          {texts.addDeputy}
        </Button>
      </Box>
      <TableImport
        kind="deputies"
        name={texts.deputy}
        note={texts.existingUnchanged}
        open={importing}
        onClose={() => setImporting(false)}
        onDone={() => pages.refetch()}
      />
      <Box className="list__rows">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={
            <Empty icon="people" title={q ? texts.deputyNotFound : texts.noDeputiesYet} text={texts.canAddDeputies} />
          }
        >
          {(deputy) => (
            <Cell
              title={deputy.name}
              note={[deputy.level, deputy.district, ...(deputy.stationNames ?? [])].join(' · ')}
              value={deputy.leave ? texts.leave : deputy.takesMessages ? texts.acceptsMessages : texts.refusesMessages}
              onTap={() => setEditing(deputy)}
            />
          )}
        </InfiniteList>
      </Box>
      {editing && (
        <DeputySheet
          key={editing === 'new' ? 'new' : editing.id}
          deputy={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={() => pages.refetch()}
          onLeave={leave('leave')}
          onHandOver={leave('office')}
        />
      )}
      {leaving?.how === 'leave' && (
        <LeaveSheet
          deputy={leaving.deputy}
          onClose={() => setLeaving(undefined)}
          onSaved={() => void pages.refetch()}
        />
      )}
      {leaving?.how === 'office' && (
        <HandingOverSheet
          deputy={leaving.deputy}
          onClose={() => setLeaving(undefined)}
          onSaved={() => void pages.refetch()}
        />
      )}
    </>
  )
}

const Stations = ({ q }: { q: string | undefined }) => {
  const pages = useGetPages('GET /stations', { limit: 50, ...(q && { q }) })
  const [editing, setEditing] = useState<Station | 'new'>()
  const [importing, setImporting] = useState(false)
  return (
    <>
      <Box className="directory__add">
        <Button kind="secondary" size="small" icon="document" onTap={() => setImporting(true)}>
          {texts.importFromTable}
        </Button>
        <Button size="small" icon="plus" onTap={() => setEditing('new')}>
          {texts.addStation}
        </Button>
      </Box>
      <TableImport
        kind="stations"
        name={texts.station}
        note={texts.existingUnchanged}
        open={importing}
        onClose={() => setImporting(false)}
        onDone={() => pages.refetch()}
      />
      <Box className="list__rows">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={
            <Empty icon="place" title={q ? texts.stationNotFound : texts.noStationsYet} text={texts.canAddStations} />
          }
        >
          {(station) => (
            <Cell
              title={station.name}
              note={[stationKindNames[station.kind], station.district, station.address].join(' · ')}
              value={station.takesMessages ? texts.acceptsMessages : texts.refusesMessages}
              onTap={() => setEditing(station)}
            />
          )}
        </InfiniteList>
      </Box>
      {editing && (
        <StationSheet
          key={editing === 'new' ? 'new' : editing.id}
          station={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={() => pages.refetch()}
        />
      )}
    </>
  )
}

const Directory = () => {
  const roles = useSession()?.account.roles ?? []
  const both = may(roles, 'deputies:manage')
  const [view, setView] = useState<View>(both ? 'deputies' : 'stations')
  const [words, setWords] = useState('')
  const q = words.trim() || undefined
  return (
    <Box className="directory">
      {both && (
        <Segmented
          label={texts.view}
          value={view}
          onChange={setView}
          choices={[
            { value: 'deputies', label: texts.deputies },
            { value: 'stations', label: texts.station },
          ]}
        />
      )}
      <Box className="directory__search">
        <SearchBar label={texts.find} placeholder={texts.findByName} value={words} onChange={setWords} />
      </Box>
      {view === 'deputies' ? <Deputies q={q} /> : <Stations q={q} />}
    </Box>
  )
}

/** The city's deputies and stations, as the public finds them. */
export default function StaffDirectory() {
  return (
    <StaffPage title={texts.pageTitle} permission={['deputies:manage', 'stations:manage']}>
      <Directory />
    </StaffPage>
  )
}
