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
      finish(`已登记，${said(from)}起由${standIn.name}代为答复`)
  }
  const back = async (): Promise<void> => {
    if (await end.run({ deputyId: deputy.id })) finish('已销假')
  }

  return (
    <Sheet
      open
      title={`${deputy.name}请假`}
      onClose={onClose}
      footer={
        <Button busy={set.busy} onTap={save}>
          保存
        </Button>
      }
    >
      <Field label="从哪天起">
        <DayInput label="从哪天起" value={from} onChange={setFrom} />
      </Field>
      <Field label="到哪天止" error={asked && badDays ? '结束日期不能早于开始日期' : undefined}>
        <DayInput label="到哪天止" value={until} onChange={setUntil} />
      </Field>
      <DeputyChoice
        label="谁代为答复"
        hint="请假期间的新留言交给这位代表，群众会看到；已有的会话不变。"
        value={standIn}
        onChange={setStandIn}
        except={deputy.id}
        error={asked && !standIn ? '请选择代为答复的代表' : undefined}
      />
      {leave && (
        <Button kind="secondary" size="small" busy={end.busy} onTap={back}>
          销假
        </Button>
      )}
      <Failure error={set.error ?? end.error} />
    </Sheet>
  )
}
