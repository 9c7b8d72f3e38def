import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { DeputyChoice } from './DeputyChoice'
import { texts } from './texts'

type HandingOverSheetProps = { deputy: ItemOf<'GET /deputies'>; onClose: () => void; onSaved: () => void }

/** A deputy leaves office: no new messages, and whatever is not closed goes to another; nobody reads it for that. */
export const HandingOverSheet = ({ deputy, onClose, onSaved }: HandingOverSheetProps) => {
  const [to, setTo] = useState<{ id: string; name: string }>()
  const [reason, setReason, forget] = useKept<string>(`handing-over:${deputy.id}`, texts.usualReason)
  const [asked, setAsked] = useState(false)
  const [moved, setMoved] = useState(0)
  const shut = useCommand('PATCH /deputies/{deputyId}')
  const hand = useCommand('POST /deputies/{deputyId}/handing-over')
  const busy = shut.busy || hand.busy

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!to || reason.trim() === '') return
    if (deputy.takesMessages && !(await shut.run({ deputyId: deputy.id, takesMessages: false }))) return
    let total = 0
    for (let left = 1; left > 0; ) {
      const answer = await hand.run({ deputyId: deputy.id, toDeputyId: to.id, reason: reason.trim() })
      if (!answer) return
      total += answer.moved
      setMoved(total)
      left = answer.left
    }
    forget()
    toast(total > 0 ? texts.movedInTotal(total) : texts.nothingToHandOver, 'good')
    onSaved()
    onClose()
  }

  return (
    <Sheet
      open
      title={texts.handOverTitle(deputy.name)}
      onClose={onClose}
      footer={
        <Button busy={busy} onTap={submit}>
          {texts.stopAndHandOver}
        </Button>
      }
    >
      <Box className="staff__note">{texts.handOverExplained}</Box>
      <DeputyChoice
        label={texts.handOverTo}
        value={to}
        onChange={setTo}
        except={deputy.id}
        error={asked && !to ? texts.successorMissing : undefined}
      />
      <TextArea
        id="handing-over-reason"
        label={texts.reason}
        hint={texts.everyResidentSees}
        rows={2}
        limit={500}
        value={reason}
        onChange={setReason}
        error={asked && reason.trim() === '' ? texts.reasonMissing : undefined}
      />
      {busy && moved > 0 && <Box className="muted">{texts.movedSoFar(moved)}</Box>}
      <Failure error={shut.error ?? hand.error} />
    </Sheet>
  )
}
