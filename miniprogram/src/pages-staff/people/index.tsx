import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Box } from '../../elements/elements'
import { StaffPage } from '../components/StaffPage'
import { TableImport } from '../components/TableImport'
import { Invitation, type Prepared } from './Invitation'
import { PersonRow } from './PersonRow'
import { PreparePerson } from './PreparePerson'
import './style.css'

const People = () => {
  const people = useGetPages('GET /people', { limit: 50 })
  const [preparing, setPreparing] = useState(false)
  const [importing, setImporting] = useState(false)
  const [prepared, setPrepared] = useState<Prepared>()
  return (
    <>
      <Box className="people__bar">
        <Box className="muted">代表、家站室和机关工作人员的账号与身份。</Box>
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" icon="document" onTap={() => setImporting(true)}>
            从表格导入
          </Button>
          <Button size="small" icon="plus" onTap={() => setPreparing(true)}>
            添加人员
          </Button>
        </Box>
      </Box>
      <TableImport
        kind="staff"
        name="人员"
        note="本人登录并验证手机号后，会出现在这一页，由管理员核实并确认身份。"
        open={importing}
        onClose={() => setImporting(false)}
        onDone={() => people.refetch()}
      />
      {prepared && <Invitation prepared={prepared} onClose={() => setPrepared(undefined)} />}
      <InfiniteList
        pages={people}
        keyOf={({ id }) => id}
        empty={
          <Empty icon="people" title="还没有人员" text="添加人员后，把邀请码交给本人，本人登录并验证手机号后生效。">
            <Button onTap={() => setPreparing(true)}>添加人员</Button>
          </Empty>
        }
      >
        {(person) => <PersonRow person={person} />}
      </InfiniteList>
      <PreparePerson
        open={preparing}
        onClose={() => setPreparing(false)}
        onPrepared={(person) => {
          setPreparing(false)
          setPrepared(person)
          people.refetch()
        }}
      />
    </>
  )
}

export default function StaffPeople() {
  return (
    <StaffPage title="人员" permission="people:manage">
      <People />
    </StaffPage>
  )
}
