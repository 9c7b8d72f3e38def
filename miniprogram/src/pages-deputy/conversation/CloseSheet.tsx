import { doorNames, doors, outcomeNames, outcomes } from '@shared/chat/words'
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
import { texts } from './texts'

type Outcome = (typeof outcomes)[number]
type Door = (typeof doors)[number]
type CloseSheetProps = { conversationId: string; open: boolean; onClose: () => void; onDone: () => void }

/** Closes a matter with what came of it, in words that the resident reads. */
export const CloseSheet = ({ conversationId, open, onClose, onDone }: CloseSheetProps) => {
  const { value, change, clear } = useLocalDraft<{ outcome: Outcome; door: Door | 'none'; summary: string }>(
    `closure:${conversationId}`,
    {
      outcome: 'answered',
      door: 'none',
      summary: '',
    },
  )
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/closure', { slot: `closure:${conversationId}` })
  const summary = value.summary.trim()
  const door = value.outcome === 'out_of_scope' && value.door !== 'none' ? value.door : undefined

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (summary === '') return
    if (!(await command.run({ conversationId, outcome: value.outcome, summary, ...(door && { door }) }))) return
    clear()
    toast(texts.closedDone, 'good')
    refresh('GET /conversations')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title={texts.close}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.confirmClose}
        </Button>
      }
    >
      <Field label={texts.result}>
        <Segmented
          label={texts.result}
          wrap
          value={value.outcome}
          onChange={(outcome) => change({ outcome })}
          choices={outcomes.map((outcome) => ({ value: outcome, label: outcomeNames[outcome] }))}
        />
      </Field>
      {value.outcome === 'out_of_scope' && (
        <Field label={texts.whomToAsk} optional hint={texts.whomToAskHint}>
          <Segmented<Door | 'none'>
            label={texts.whomToAsk}
            wrap
            value={value.door}
            onChange={(chosen) => change({ door: chosen })}
            choices={[
              { value: 'none', label: texts.nobodyNamed },
              ...doors.map((one) => ({ value: one, label: doorNames[one] })),
            ]}
          />
        </Field>
      )}
      <TextArea
        id="closure-summary"
        label={texts.outcome}
        hint={texts.outcomeHint}
        rows={5}
        limit={1000}
        value={value.summary}
        onChange={(text) => change({ summary: text })}
        error={asked && summary === '' ? texts.outcomeMissing : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
