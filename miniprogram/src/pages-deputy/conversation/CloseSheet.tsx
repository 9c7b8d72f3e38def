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
    toast('已办结，群众会看到结果', 'good')
    refresh('GET /conversations')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title="办结"
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          确认办结
        </Button>
      }
    >
      <Field label="结果">
        <Segmented
          label="结果"
          wrap
          value={value.outcome}
          onChange={(outcome) => change({ outcome })}
          choices={outcomes.map((outcome) => ({ value: outcome, label: outcomeNames[outcome] }))}
        />
      </Field>
      {value.outcome === 'out_of_scope' && (
        <Field label="可以找谁" optional hint="告诉群众该去哪里反映。">
          <Segmented<Door | 'none'>
            label="可以找谁"
            wrap
            value={value.door}
            onChange={(chosen) => change({ door: chosen })}
            choices={[
              { value: 'none', label: '不指明' },
              ...doors.map((one) => ({ value: one, label: doorNames[one] })),
            ]}
          />
        </Field>
      )}
      <TextArea
        id="closure-summary"
        label="办理情况"
        hint="用几句话告诉群众：问题怎么办的，接下来找谁。群众会看到，也可以评价。"
        rows={5}
        limit={1000}
        value={value.summary}
        onChange={(text) => change({ summary: text })}
        error={asked && summary === '' ? '请写明办理情况' : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
