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
import { texts } from './texts'
import './style.css'

const DAY_MS = 86_400_000
const spans: Record<string, string> = {
  '1': texts.lastDay,
  '7': texts.lastWeek,
  '30': texts.lastMonth,
  '92': texts.lastQuarter,
  '366': texts.lastYear,
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
          <Select
            label={texts.target}
            value={kind}
            onChange={setKind}
            choices={choices(auditKinds, texts.allTargets)}
          />
          <Select
            label={texts.action}
            value={action}
            onChange={setAction}
            choices={choices(auditActions, texts.allActions)}
          />
          <Select
            label={texts.period}
            value={days}
            onChange={(value) => {
              setDays(value)
              setFrom(since(Number(value)))
            }}
            choices={Object.entries(spans).map(([value, label]) => ({ value, label }))}
          />
        </Box>
        <Box className="audit__target">
          <TextField id="audit-target" label={texts.targetId} hint={texts.idHint} value={typed} onChange={setTyped} />
          <Button kind="secondary" size="small" onTap={() => setTarget(typed.trim())}>
            {texts.query}
          </Button>
        </Box>
        <Box className="audit__tools">
          {by && (
            <Button kind="plain" size="small" onTap={() => setBy(undefined)}>
              {texts.stopOnlyPerson}
            </Button>
          )}
          <AuditDownload filter={filter} />
        </Box>
      </Card>
      <InfiniteList
        pages={log}
        keyOf={({ id }) => id}
        empty={<Empty icon="shield" title={texts.nothingFound} text={texts.nothingFoundDetail} />}
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
    <StaffPage title={texts.title} permission="audit:read">
      <Log first={{ target, by }} />
    </StaffPage>
  )
}
