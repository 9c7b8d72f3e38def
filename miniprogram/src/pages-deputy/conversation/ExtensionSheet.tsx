import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { StepProps } from './stepProps'
import { texts } from './texts'

const DAYS = ['1', '2', '3', '4', '5'] as const
type Days = (typeof DAYS)[number]

/** Puts the answer off once, with a reason that the resident reads. */
export const ExtensionSheet = ({ conversationId, open, onClose, onDone }: StepProps) => {
  const { value, change, clear } = useLocalDraft<{ days: Days; reason: string }>(`extension:${conversationId}`, {
    days: '2',
    reason: '',
  })
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/extension', { slot: `extension:${conversationId}` })
  const reason = value.reason.trim()

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (reason === '') return
    if (!(await command.run({ conversationId, days: Number(value.days), reason }))) return
    change({ reason: '' })
    clear()
    setAsked(false)
    toast(texts.extended, 'good')
    refresh('GET /conversations')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title={texts.extend}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.confirmExtension}
        </Button>
      }
    >
      <Field label={texts.extensionDays} hint={texts.extensionHint}>
        <Segmented
          label={texts.extensionDays}
          wrap
          value={value.days}
          onChange={(days) => change({ days })}
          choices={DAYS.map((days) => ({ value: days, label: texts.dayCount(days) }))}
        />
      </Field>
      <TextArea
        id="extension-reason"
        label={texts.extensionReason}
        hint={texts.residentWillSee}
        rows={3}
        limit={300}
        value={value.reason}
        onChange={(text) => change({ reason: text })}
        error={asked && reason === '' ? texts.extensionReasonMissing : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
