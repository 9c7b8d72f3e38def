import { may } from '@shared/accounts/roles'
import { auditActions, auditKinds } from '@shared/audit/words'
import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextField } from '../../components/Field'
import { Box } from '../../elements/elements'
import { useSession } from '../../state/session'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import { choicesOf } from '../lib/choicesOf'
import { AuditDownload } from './AuditDownload'
import { texts } from './texts'
import { OWN_DAYS, USUAL_DAYS, type useAuditFilter } from './useFilter'

const spans: Record<string, string> = {
  '1': texts.lastDay,
  '7': texts.lastWeek,
  '30': texts.lastMonth,
  '92': texts.lastQuarter,
  '366': texts.lastYear,
  [OWN_DAYS]: texts.ownDays,
}

type FiltersProps = ReturnType<typeof useAuditFilter> & {
  /** People whom the list shows, by account. */
  seen: Readonly<Record<string, string>>
}

/** Who, what and when. */
export const AuditFilters = ({ filter, asked, change, seen }: FiltersProps) => {
  const { kind = '', action = '', days = USUAL_DAYS, from = '', to = '', by = '', target = '' } = filter
  const [typed, setTyped] = useState(target)
  const [shown, setShown] = useState(target)
  if (shown !== target) {
    setShown(target)
    setTyped(target)
  }
  const lists = may(useSession()?.account.roles ?? [], 'people:manage')
  const staff = useGetPages('GET /people', { limit: 100 }, { enabled: lists })
  const people = { ...seen, ...Object.fromEntries(staff.items.map(({ id, name }) => [id, name])) }
  const chosen = by === '' || people[by] ? people : { ...people, [by]: texts.thisPerson }
  return (
    <Card className="audit__filters">
      <Box className="audit__selects">
        <Select
          label={texts.person}
          value={by}
          onChange={(next) => change({ by: next })}
          choices={choicesOf(chosen, texts.everyone)}
        />
        <Select
          label={texts.target}
          value={kind}
          onChange={(next) => change({ kind: next })}
          choices={choicesOf(auditKinds, texts.allTargets)}
        />
        <Select
          label={texts.action}
          value={action}
          onChange={(next) => change({ action: next })}
          choices={choicesOf(auditActions, texts.allActions)}
        />
        <Select
          label={texts.period}
          value={days}
          onChange={(next) => change(next === OWN_DAYS ? { days: next } : { days: next, from: '', to: '' })}
          choices={choicesOf(spans)}
        />
      </Box>
      {days === OWN_DAYS && (
        <Box className="audit__days">
          <DayInput label={texts.firstDay} value={from} onChange={(day) => change({ from: day })} />
          <Box className="muted">{texts.until}</Box>
          <DayInput label={texts.lastDayOf} value={to} onChange={(day) => change({ to: day })} />
        </Box>
      )}
      <Box className="audit__target">
        <Box className="grow">
          <TextField id="audit-target" label={texts.targetId} hint={texts.idHint} value={typed} onChange={setTyped} />
        </Box>
        <Button kind="secondary" size="small" onTap={() => change({ target: typed.trim() })}>
          {texts.query}
        </Button>
        {target !== '' && (
          <Button kind="plain" size="small" onTap={() => change({ target: '' })}>
            {texts.allRecords}
          </Button>
        )}
        <AuditDownload filter={asked} />
      </Box>
    </Card>
  )
}
