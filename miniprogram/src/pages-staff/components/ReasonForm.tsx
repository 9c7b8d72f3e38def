import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Box } from '../../elements/elements'
import { useLocalDraft } from '../../state/localDraft'
import { texts } from './texts'

type ReasonFormProps = {
  /** Where the words are kept until they have arrived. */
  slot: string
  label: string
  hint: string
  button: string
  danger?: boolean
  busy: boolean
  onSubmit: (reason: string) => Promise<boolean>
  onCancel: () => void
}

/** A step that needs its reason in words. */
export const ReasonForm = ({ slot, label, hint, button, danger, busy, onSubmit, onCancel }: ReasonFormProps) => {
  const { value, change, clear } = useLocalDraft(slot, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reason = value.reason.trim()
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (reason === '') return
    if (await onSubmit(reason)) clear()
  }
  return (
    <Box className="staff__reason">
      <TextArea
        id={slot}
        label={label}
        hint={hint}
        rows={3}
        limit={500}
        value={value.reason}
        onChange={(text) => change({ reason: text })}
        error={asked && reason === '' ? texts.reasonMissing : undefined}
      />
      <Box className="staff__buttons">
        <Button kind="secondary" onTap={onCancel}>
          {texts.cancel}
        </Button>
        <Button kind={danger ? 'danger' : 'primary'} busy={busy} onTap={submit}>
          {button}
        </Button>
      </Box>
    </Box>
  )
}
