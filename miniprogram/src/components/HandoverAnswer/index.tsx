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
    toast(returns ? '已登记退回，请转到合适的单位' : '答复已登记，群众会看到', 'good')
    refresh('GET /conversations/{conversationId}/handovers', 'GET /handovers')
    onDone()
  }

  return (
    <Sheet
      open
      title={`转办 ${number}`}
      onClose={onClose}
      footer={
        <Button busy={answer.busy || giveBack.busy} onTap={submit}>
          {returns ? '登记退回' : '登记答复'}
        </Button>
      }
    >
      <Field label={`${unit}怎样答复`}>
        <Segmented
          label="怎样答复"
          value={value.what}
          onChange={(what) => change({ what })}
          choices={[
            { value: 'answer', label: '有了答复' },
            { value: 'return', label: '退回：不属于它办' },
          ]}
        />
      </Field>
      <TextArea
        id="handover-answer"
        label={returns ? '退回的理由' : '答复内容'}
        hint={returns ? '转办后 7 个工作日以内可以退回。' : '照实登记，群众会看到。'}
        rows={5}
        limit={returns ? 500 : 1900}
        value={value.text}
        onChange={(words) => change({ text: words })}
        error={asked && text === '' ? '请填写内容' : undefined}
      />
      {error && (
        <Box className="field__error" role="alert">
          {error.detail}
        </Box>
      )}
    </Sheet>
  )
}
