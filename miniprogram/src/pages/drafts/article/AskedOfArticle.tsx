import { useState } from 'react'
import type { ItemOf } from '../../../api/contract'
import { useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { TextArea } from '../../../components/Field'
import { Segmented } from '../../../components/Segmented'
import { Box, Span } from '../../../elements/elements'
import { toast } from '../../../state/feedback'
import { useReady } from '../../../state/useReady'

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
  const [choice, setChoice] = useState(question.mine?.choices?.[0] ?? '')
  const [text, setText] = useState(question.mine?.text ?? '')
  const command = useCommand('PUT /drafts/{draftId}/questions/{question}/answer')
  const ready = useReady()
  const said = question.kind === 'choice' ? choice : text.trim()
  const changed = said !== (question.mine?.choices?.[0] ?? question.mine?.text ?? '')
  const send = async (): Promise<void> => {
    if (!(await ready())) return
    const body = question.kind === 'choice' ? { choices: [choice] } : { text: text.trim() }
    if (!(await command.run({ draftId, question: question.id, ...body }))) return
    toast('谢谢您的回答', 'good')
    onAnswered()
  }
  return (
    <Card tone="sunken">
      <Box className="asked__words">请您回答：{question.text}</Box>
      {question.kind === 'choice' ? (
        <Segmented
          wrap
          label={question.text}
          value={choice}
          onChange={setChoice}
          choices={(question.options ?? []).map((value) => ({ value, label: value }))}
        />
      ) : (
        <TextArea id={`answer-${question.id}`} label="您的回答" rows={3} limit={1000} value={text} onChange={setText} />
      )}
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
      <Box className="asked__send">
        {question.mine && !changed && <Span className="muted small">已回答，截止前可以更改</Span>}
        {changed && said !== '' && (
          <Button size="small" busy={command.busy} onTap={send}>
            {question.mine ? '更改回答' : '回答'}
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
