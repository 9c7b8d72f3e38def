import { type AuditAction, type AuditKind, auditActions, auditKinds } from '@shared/audit/words'
import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { TextField } from '../../components/Field'
import { InfiniteList } from '../../components/InfiniteList'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { StaffPage } from '../components/StaffPage'
import { Select } from '../elements/Select'
import { AuditDownload } from './AuditDownload'
import { AuditRow } from './AuditRow'
import './style.css'

const DAY_MS = 86_400_000
const spans: Record<string, string> = {
  '1': '近一天',
  '7': '近七天',
  '30': '近三十天',
  '92': '近三个月',
  '366': '近一年',
}

const choices = (names: Record<string, string>, all: string) => [
  { value: '', label: all },
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
]

/** Whole minutes, so that a page drawn again asks the same question. */
const since = (days: number): string =>
  new Date(Math.floor((Date.now() - days * DAY_MS) / 60_000) * 60_000).toISOString()

const Log = ({ first }: { first: { target?: string; by?: string } }) => {
  const [kind, setKind] = useState('')
  const [action, setAction] = useState('')
  const [days, setDays] = useState('30')
  const [from, setFrom] = useState(() => since(30))
  const [by, setBy] = useState(first.by)
  const [typed, setTyped] = useState(first.target ?? '')
  const [target, setTarget] = useState(first.target ?? '')
  const filter = {
    from,
    ...(kind !== '' && { kind: kind as AuditKind }),
    ...(action !== '' && { action: action as AuditAction }),
    ...(target !== '' && { target }),
    ...(by && { by }),
  }
  const log = useGetPages('GET /audit-log', { ...filter, limit: 50 })
  return (
    <>
      <Card className="audit__filters">
        <Box className="audit__selects">
          <Select label="对象" value={kind} onChange={setKind} choices={choices(auditKinds, '全部对象')} />
          <Select label="动作" value={action} onChange={setAction} choices={choices(auditActions, '全部动作')} />
          <Select
            label="时间"
            value={days}
            onChange={(value) => {
              setDays(value)
              setFrom(since(Number(value)))
            }}
            choices={Object.entries(spans).map(([value, label]) => ({ value, label }))}
          />
        </Box>
        <Box className="audit__target">
          <TextField
            id="audit-target"
            label="编号"
            hint="意见、草案、账号等的编号，查它的全部经过"
            value={typed}
            onChange={setTyped}
          />
          <Button kind="secondary" size="small" onTap={() => setTarget(typed.trim())}>
            查询
          </Button>
        </Box>
        <Box className="audit__tools">
          {by && (
            <Button kind="plain" size="small" onTap={() => setBy(undefined)}>
              只看一人：取消
            </Button>
          )}
          <AuditDownload filter={filter} />
        </Box>
      </Card>
      <InfiniteList
        pages={log}
        keyOf={({ id }) => id}
        empty={<Empty icon="shield" title="没有符合条件的记录" text="放宽时间或对象再看看。" />}
      >
        {(entry) => (
          <AuditRow
            entry={entry}
            onPerson={() => setBy(entry.by)}
            onTarget={() => {
              setTyped(entry.target)
              setTarget(entry.target)
            }}
          />
        )}
      </InfiniteList>
    </>
  )
}

export default function StaffAudit() {
  const { target, by } = useParams()
  return (
    <StaffPage title="审计日志" permission="audit:read">
      <Log first={{ target, by }} />
    </StaffPage>
  )
}
