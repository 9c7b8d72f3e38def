import { useState } from 'react'
import type { ItemOf } from '../../../api/contract'
import { useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { TextArea } from '../../../components/Field'
import { texts } from '../texts'
import '../../../components/Segmented/style.css'
import { Box, Span, Tap } from '../../../elements/elements'
import { toast } from '../../../state/feedback'
import { useKept } from '../../../state/kept'
import { useReady } from '../../../state/useReady'
import './asked.css'

type Asked = ItemOf<'GET /drafts/{draftId}/questions'>

const OneQuestion = ({
  draftId,
  question,
  onAnswered,
}: {
  draftId: string
  question: Asked
  onAnswered: () => void
}) => {
  const most = question.most ?? 1
  const [choices, setChoices] = useState<string[]>(question.mine?.choices ?? [])
  const [text, setText, forget] = useKept(`answer:${question.id}`, question.mine?.text ?? '')
  const command = useCommand('PUT /drafts/{draftId}/questions/{question}/answer')
  const ready = useReady()
  const isChoice = question.kind === 'choice'
  const said = isChoice ? choices.length > 0 : text.trim() !== ''
  const changed = isChoice
    ? [...choices].sort().join('\n') !== [...(question.mine?.choices ?? [])].sort().join('\n')
    : text.trim() !== (question.mine?.text ?? '')
  const pick = (option: string): void => {
    if (most === 1) setChoices([option])
    else if (choices.includes(option)) setChoices(choices.filter((each) => each !== option))
    else if (choices.length < most) setChoices([...choices, option])
    else toast(texts.article.mostChoices(most))
  }
  const send = async (): Promise<void> => {
    if (!(await ready())) return
    const body = isChoice ? { choices } : { text: text.trim() }
    if (!(await command.run({ draftId, question: question.id, ...body }))) return
    forget()
    toast(texts.article.answerThanks, 'good')
    onAnswered()
  }
  return (
    <Card tone="sunken" className="asked">
      <Box className="asked__words">
        {texts.article.question(question.text)}
        {isChoice && most > 1 && <Span className="muted small">{texts.article.mostChoicesNote(most)}</Span>}
      </Box>
      {isChoice ? (
        <Box className="chips" role="group" label={question.text}>
          {(question.options ?? []).map((option) => (
            <Tap
              key={option}
              pressed={choices.includes(option)}
              className={`chip ${choices.includes(option) ? 'is-on' : ''}`}
              onTap={() => pick(option)}
            >
              {option}
            </Tap>
          ))}
        </Box>
      ) : (
        <TextArea
          id={`answer-${question.id}`}
          label={texts.article.yourAnswer}
          rows={3}
          limit={1000}
          value={text}
          onChange={setText}
        />
      )}
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
      <Box className="asked__send">
        {question.mine && !changed && <Span className="muted small">{texts.article.answeredNote}</Span>}
        {changed && said && (
          <Button size="small" busy={command.busy} onTap={send}>
            {question.mine ? texts.article.changeAnswer : texts.article.answer}
          </Button>
        )}
      </Box>
    </Card>
  )
}

/** What staff ask about this article in particular, while the round is open. `article` null: about the whole draft. */
export const AskedOfArticle = ({ draftId, article }: { draftId: string; article: string | null }) => {
  const { data, refetch } = useGet('GET /drafts/{draftId}/questions', { draftId })
  const here = (data?.items ?? []).filter((question) => question.open && question.article === article)
  return (
    <>
      {here.map((question) => (
        <OneQuestion key={question.id} draftId={draftId} question={question} onAnswered={() => void refetch()} />
      ))}
    </>
  )
}
