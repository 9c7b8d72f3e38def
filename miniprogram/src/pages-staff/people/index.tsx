import { useState } from 'react'
import { refresh, useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Box } from '../../elements/elements'
import { StaffPage } from '../components/StaffPage'
import { TableImport } from '../components/TableImport'
import { Invitation, type Prepared } from './Invitation'
import { PersonRow } from './PersonRow'
import { PreparePerson } from './PreparePerson'
import { texts } from './texts'
import { Waiting } from './Waiting'
import './style.css'

const People = () => {
  const people = useGetPages('GET /people', { limit: 50 })
  const [preparing, setPreparing] = useState(false)
  const [importing, setImporting] = useState(false)
  const [prepared, setPrepared] = useState<Prepared>()
  return (
    <>
      <Box className="people__bar">
        <Box className="muted">{texts.intro}</Box>
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" icon="document" onTap={() => setImporting(true)}>
            {texts.importFromTable}
          </Button>
          <Button size="small" icon="plus" onTap={() => setPreparing(true)}>
            {texts.addPerson}
          </Button>
        </Box>
      </Box>
      <TableImport
        kind="staff"
        name={texts.pageTitle}
        note={texts.appearAfterSignIn}
        open={importing}
        onClose={() => setImporting(false)}
        onDone={() => refresh('GET /people', 'GET /prepared-people')}
      />
      {prepared && <Invitation prepared={prepared} onClose={() => setPrepared(undefined)} />}
      <InfiniteList
        pages={people}
        keyOf={({ id }) => id}
        empty={
          <Empty icon="people" title={texts.nothingYet} text={texts.emptyHint}>
            <Button onTap={() => setPreparing(true)}>{texts.addPerson}</Button>
          </Empty>
        }
      >
        {(person) => <PersonRow person={person} />}
      </InfiniteList>
      <Waiting />
      <PreparePerson
        open={preparing}
        onClose={() => setPreparing(false)}
        onPrepared={(person) => {
          setPreparing(false)
          setPrepared(person)
          refresh('GET /people', 'GET /prepared-people')
        }}
      />
    </>
  )
}

export default function StaffPeople() {
  return (
    <StaffPage title={texts.pageTitle} permission="people:manage">
      <People />
    </StaffPage>
  )
}
