import { endOfBeijingDay } from '@shared/text/time'
import type { ItemOf } from '../../api/contract'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextArea } from '../../components/Field'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { serverNow } from '../../lib/serverClock'
import { dayWords } from '../../lib/time'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { texts } from './texts'

type Asked = ItemOf<'GET /consultations'>

/** The department's answer: written, and written again until the opinion is decided. */
const Answer = ({ asked }: { asked: Asked }) => {
  const [words, setWords, forget] = useKept<string>(`advice:${asked.opinionId}`, asked.answer ?? '')
  const send = useCommand('PUT /consultations/{opinionId}/answer')
  const answer = words.trim()
  const submit = async (): Promise<void> => {
    if (answer === '' || !(await send.run({ opinionId: asked.opinionId, answer }))) return
    toast(texts.answered, 'good')
    await refresh('GET /consultations')
    forget()
  }
  return (
    <>
      <TextArea
        id={`advice-${asked.opinionId}`}
        label={texts.ourAdvice}
        rows={4}
        limit={2000}
        value={words}
        onChange={setWords}
      />
      <Failure error={send.error} />
      <Button busy={send.busy} disabled={answer === '' || answer === asked.answer} onTap={submit}>
        {asked.answer ? texts.changeAnswer : texts.submitAnswer}
      </Button>
    </>
  )
}

const stateOf = ({ answer, decided, dueAt }: Asked): { words: string; late?: boolean } => {
  if (answer) return { words: texts.answered }
  if (decided) return { words: texts.decidedMeanwhile }
  const due = dayWords(dueAt)
  return endOfBeijingDay(dueAt) < serverNow()
    ? { words: texts.overdue(due), late: true }
    : { words: texts.answerBefore(due) }
}

/** One opinion that the department was asked about, and its answer. */
export const Question = ({ asked }: { asked: Asked }) => {
  const state = stateOf(asked)
  const { article } = asked
  return (
    <Card>
      <Box className="advice__head">
        <Heading level={2} className="section__title">
          {article ?? texts.wholeDraft}
        </Heading>
        <Tag tone={state.late ? 'warn' : 'quiet'}>{state.words}</Tag>
      </Box>
      <Box className="advice__draft">
        <Span className="muted small">{asked.draftTitle}</Span>
        <Button
          kind="plain"
          size="small"
          onTap={() =>
            article === null ? go('draft', { id: asked.draftId }) : go('article', { id: asked.draftId, article })
          }
        >
          {texts.readText}
        </Button>
      </Box>
      <Box className="advice__text">
        <Span selectable>{asked.text}</Span>
      </Box>
      {asked.suggestedText && (
        <Box className="advice__text">
          <Span selectable>{texts.suggestedText(asked.suggestedText)}</Span>
        </Box>
      )}
      {asked.reason && (
        <Box className="advice__text">
          <Span selectable>{texts.reason(asked.reason)}</Span>
        </Box>
      )}
      <Box className="advice__question">{texts.asks(asked.askedByName, asked.question)}</Box>
      {!asked.decided ? (
        <Answer key={asked.answer} asked={asked} />
      ) : (
        asked.answer && (
          <>
            <Box className="advice__text">
              <Span selectable>{texts.answerStands(asked.answer)}</Span>
            </Box>
            <Box className="muted small">{texts.decidedNote}</Box>
          </>
        )
      )}
    </Card>
  )
}
