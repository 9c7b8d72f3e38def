import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { StepProps } from './stepProps'
import { texts } from './texts'

type Words = { to: 'hotline' | 'department'; unit: string; pace: 'usual' | 'hard'; note: string }
const empty: Words = { to: 'hotline', unit: '', pace: 'usual', note: '' }

/** Hands the matter to 12345 or a department, with a number and a time; the conversation stays open. */
export const HandoverSheet = ({ conversationId, open, onClose, onDone }: StepProps) => {
  const { value, change, clear } = useLocalDraft<Words>(`handover:${conversationId}`, empty)
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/handovers', { slot: `handover:${conversationId}` })
  const note = value.note.trim()
  const unit = value.unit.trim()
  const unitLength = codePoints(unit)
  const badUnit = value.to === 'department' && (unitLength < 2 || unitLength > 60)

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (note === '' || badUnit) return
    const made = await command.run({
      conversationId,
      to: value.to,
      ...(value.to === 'department' && { unit }),
      hard: value.pace === 'hard',
      note,
    })
    if (!made) return
    change(empty)
    clear()
    setAsked(false)
    toast(texts.handedOver(made.number), 'good')
    refresh('GET /conversations/{conversationId}/handovers', 'GET /conversations')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title={texts.handover}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.confirmHandover}
        </Button>
      }
    >
      <Field label={texts.handoverTo} hint={texts.handoverHint}>
        <Segmented
          label={texts.handoverTo}
          value={value.to}
          onChange={(to) => change({ to })}
          choices={[
            { value: 'hotline', label: texts.hotline },
            { value: 'department', label: texts.relevantDepartment },
          ]}
        />
      </Field>
      {value.to === 'department' && (
        <TextField
          id="handover-unit"
          label={texts.department}
          placeholder={texts.departmentExample}
          value={value.unit}
          onChange={(text) => change({ unit: text })}
          error={asked && badUnit ? texts.departmentMissing : undefined}
        />
      )}
      <Field label={texts.handoverDeadline}>
        <Segmented
          label={texts.handoverDeadline}
          value={value.pace}
          onChange={(pace) => change({ pace })}
          choices={[
            { value: 'usual', label: texts.simpleMatter },
            { value: 'hard', label: texts.complexMatter },
          ]}
        />
      </Field>
      <TextArea
        id="handover-note"
        label={texts.handoverText}
        hint={texts.handoverTextHint}
        rows={4}
        limit={1000}
        value={value.note}
        onChange={(text) => change({ note: text })}
        error={asked && note === '' ? texts.handoverTextMissing : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
