import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { shortDate } from '../../lib/time'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { DayInput } from '../elements/DayInput'
import { DeputyChoice } from './DeputyChoice'
import { texts } from './texts'

type Deputy = ItemOf<'GET /deputies'>
type LeaveSheetProps = { deputy: Deputy; onClose: () => void; onSaved: () => void }

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const said = (day: string): string => shortDate(`${day}T04:00:00.000Z`)

/** A deputy is away: from when to when, and who stands in; new matters go there, and residents are told. */
export const LeaveSheet = ({ deputy, onClose, onSaved }: LeaveSheetProps) => {
  const { leave } = deputy
  const [from, setFrom] = useState(leave?.from ?? today())
  const [until, setUntil] = useState(leave?.until ?? today())
  const [standIn, setStandIn] = useState(leave?.standIn)
  const [asked, setAsked] = useState(false)
  const set = useCommand('PUT /deputies/{deputyId}/leave')
  const end = useCommand('DELETE /deputies/{deputyId}/leave')
  const badDays = from > until

  const finish = (words: string): void => {
    toast(words, 'good')
    onSaved()
    onClose()
  }
  const save = async (): Promise<void> => {
    setAsked(true)
    if (badDays || !standIn) return
    if (await set.run({ deputyId: deputy.id, from, until, standInId: standIn.id }))
      finish(texts.leaveRegistered(said(from), standIn.name))
  }
  const back = async (): Promise<void> => {
    if (await end.run({ deputyId: deputy.id })) finish(texts.leaveEnded)
  }

  return (
    <Sheet
      open
      title={texts.leaveTitle(deputy.name)}
      onClose={onClose}
      footer={
        <Button busy={set.busy} onTap={save}>
          {texts.save}
        </Button>
      }
    >
      <Field label={texts.fromDay}>
        <DayInput label={texts.fromDay} value={from} onChange={setFrom} />
      </Field>
      <Field label={texts.untilDay} error={asked && badDays ? texts.endsBeforeStart : undefined}>
        <DayInput label={texts.untilDay} value={until} onChange={setUntil} />
      </Field>
      <DeputyChoice
        label={texts.substitute}
        hint={texts.leaveExplained}
        value={standIn}
        onChange={setStandIn}
        except={deputy.id}
        error={asked && !standIn ? texts.substituteMissing : undefined}
      />
      {leave && (
        <Button kind="secondary" size="small" busy={end.busy} onTap={back}>
          {texts.endLeave}
        </Button>
      )}
      <Failure error={set.error ?? end.error} />
    </Sheet>
  )
}
