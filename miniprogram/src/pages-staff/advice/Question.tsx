import type { ItemOf } from '../../api/contract'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextArea } from '../../components/Field'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { texts } from './texts'

type Asked = ItemOf<'GET /consultations'>

/** One opinion that the department was asked about, and its answer. */
export const Question = ({ asked }: { asked: Asked }) => {
  const form = useLocalDraft(`advice:${asked.opinionId}`, { answer: asked.answer ?? '' })
  const send = useCommand('PUT /consultations/{opinionId}/answer')
  const answer = form.value.answer.trim()
  const submit = async (): Promise<void> => {
    if (answer === '' || !(await send.run({ opinionId: asked.opinionId, answer }))) return
    toast(texts.answered, 'good')
    await refresh('GET /consultations')
  }
  return (
    <Card>
      <Heading level={2} className="section__title">
        {asked.article ?? texts.wholeDraft} <Tag>{asked.answer ? texts.answered : texts.answerBefore(asked.dueAt)}</Tag>
      </Heading>
      <Box className="muted small">{asked.draftTitle}</Box>
      <Box className="advice__text">
        <Span selectable>{asked.text}</Span>
      </Box>
      {asked.suggestedText && (
        <Box className="advice__text">
          <Span selectable>{texts.suggestedText(asked.suggestedText)}</Span>
        </Box>
      )}
      <Box className="advice__question">{texts.asks(asked.askedByName, asked.question)}</Box>
      <TextArea
        id={`advice-${asked.opinionId}`}
        label={texts.ourAdvice}
        rows={4}
        limit={2000}
        value={form.value.answer}
        onChange={(text) => form.change({ answer: text })}
      />
      <Failure error={send.error} />
      <Button busy={send.busy} disabled={answer === '' || answer === asked.answer} onTap={submit}>
        {asked.answer ? texts.changeAnswer : texts.submitAnswer}
      </Button>
    </Card>
  )
}
