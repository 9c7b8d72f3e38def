import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { DeputyChoice } from './DeputyChoice'

type HandingOverSheetProps = { deputy: ItemOf<'GET /deputies'>; onClose: () => void; onSaved: () => void }

/** A deputy leaves office: no new messages, and whatever is not closed goes to another; nobody reads it for that. */
export const HandingOverSheet = ({ deputy, onClose, onSaved }: HandingOverSheetProps) => {
  const [to, setTo] = useState<{ id: string; name: string }>()
  const [reason, setReason] = useState('代表离任')
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
    toast(total > 0 ? `已移交 ${total} 件，群众会收到告知` : '没有需要移交的会话', 'good')
    onSaved()
    onClose()
  }

  return (
    <Sheet
      open
      title={`${deputy.name}离任移交`}
      onClose={onClose}
      footer={
        <Button busy={busy} onTap={submit}>
          停止留言并移交
        </Button>
      }
    >
      <Box className="staff__note">
        停止接受新的留言；没有办结的会话整体移交给另一位代表，答复期限重新计算。移交时不查看会话内容，已办结的不动。
      </Box>
      <DeputyChoice
        label="移交给谁"
        value={to}
        onChange={setTo}
        except={deputy.id}
        error={asked && !to ? '请选择接手的代表' : undefined}
      />
      <TextArea
        id="handing-over-reason"
        label="原因"
        hint="每位群众都会看到"
        rows={2}
        limit={500}
        value={reason}
        onChange={setReason}
        error={asked && reason.trim() === '' ? '请填写原因' : undefined}
      />
      {busy && moved > 0 && <Box className="muted">已移交 {moved} 件……</Box>}
      <Failure error={shut.error ?? hand.error} />
    </Sheet>
  )
}
