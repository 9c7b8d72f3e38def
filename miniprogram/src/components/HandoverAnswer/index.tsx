import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Button } from '../Button'
import { Field, TextArea } from '../Field'
import { Segmented } from '../Segmented'
import { Sheet } from '../Sheet'
import { texts } from '../texts'

type Handover = { id: string; number: string; unit: string }
type HandoverAnswerProps = { handover: Handover; onClose: () => void; onDone: () => void }

/** What came back of a matter that was handed on: the answer, or that it is not this unit's. Both sides see it. */
export const HandoverAnswer = ({ handover, onClose, onDone }: HandoverAnswerProps) => {
  const { id, number, unit } = handover
  const { value, change, clear } = useLocalDraft<{ what: 'answer' | 'return'; text: string }>(`handover-answer:${id}`, {
    what: 'answer',
    text: '',
  })
  const [asked, setAsked] = useState(false)
  const answer = useCommand('POST /handovers/{handoverId}/answer', { slot: `handover-answer:${id}` })
  const giveBack = useCommand('POST /handovers/{handoverId}/return', { slot: `handover-return:${id}` })
  const text = value.text.trim()
  const returns = value.what === 'return'
  const error = returns ? giveBack.error : answer.error

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (text === '') return
    const done = returns
      ? await giveBack.run({ handoverId: id, reason: text })
      : await answer.run({ handoverId: id, text })
    if (!done) return
    clear()
    toast(returns ? texts.handoverAnswer.returnRecorded : texts.handoverAnswer.answerRecorded, 'good')
    refresh('GET /conversations/{conversationId}/handovers', 'GET /handovers')
    onDone()
  }

  return (
    <Sheet
      open
      title={texts.handoverAnswer.handoverNumber(number)}
      onClose={onClose}
      footer={
        <Button busy={answer.busy || giveBack.busy} onTap={submit}>
          {returns ? texts.handoverAnswer.recordReturn : texts.handoverAnswer.recordAnswer}
        </Button>
      }
    >
      <Field label={texts.handoverAnswer.unitAnswerTitle(unit)}>
        <Segmented
          label={texts.handoverAnswer.answerTitle}
          value={value.what}
          onChange={(what) => change({ what })}
          choices={[
            { value: 'answer', label: texts.handoverAnswer.answered },
            { value: 'return', label: texts.handoverAnswer.returned },
          ]}
        />
      </Field>
      <TextArea
        id="handover-answer"
        label={returns ? texts.handoverAnswer.returnReason : texts.handoverAnswer.answerText}
        hint={returns ? texts.handoverAnswer.returnHint : texts.handoverAnswer.answerHint}
        rows={5}
        limit={returns ? 500 : 1900}
        value={value.text}
        onChange={(words) => change({ text: words })}
        error={asked && text === '' ? texts.handoverAnswer.textMissing : undefined}
      />
      {error && (
        <Box className="field__error" role="alert">
          {error.detail}
        </Box>
      )}
    </Sheet>
  )
}
