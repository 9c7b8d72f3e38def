import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { StepProps } from './stepProps'

/** Tells the office on duty at once of a danger to life or public safety. */
export const UrgentSheet = ({ conversationId, open, onClose, onDone }: StepProps) => {
  const { value, change, clear } = useLocalDraft(`urgent:${conversationId}`, { note: '' })
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/urgent-report', { slot: `urgent:${conversationId}` })
  const note = value.note.trim()

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (note === '') return
    if (!(await command.run({ conversationId, note }))) return
    change({ note: '' })
    clear()
    setAsked(false)
    toast('已上报值班机关', 'good')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title="紧急上报"
      onClose={onClose}
      footer={
        <Button kind="danger" busy={command.busy} onTap={submit}>
          立即上报
        </Button>
      }
    >
      <TextArea
        id="urgent-note"
        label="紧急情况"
        hint="仅限危及生命或公共安全的情况。值班机关会立即收到，并可以查阅这次会话。正在发生的危险，请同时拨打 110、119 或 120。"
        rows={4}
        limit={500}
        value={value.note}
        onChange={(text) => change({ note: text })}
        error={asked && note === '' ? '请写明紧急情况' : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
