import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { StepProps } from './stepProps'
import { texts } from './texts'

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
    toast(texts.urgentReported, 'good')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title={texts.reportUrgent}
      onClose={onClose}
      footer={
        <Button kind="danger" busy={command.busy} onTap={submit}>
          {texts.reportNow}
        </Button>
      }
    >
      <TextArea
        id="urgent-note"
        label={texts.urgentSituation}
        hint={texts.urgentNote}
        rows={4}
        limit={500}
        value={value.note}
        onChange={(text) => change({ note: text })}
        error={asked && note === '' ? texts.urgentMissing : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
