import { suggestionResultNames, suggestionResults } from '@shared/chat/suggestionWords'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useLocalDraft } from '../../state/localDraft'
import type { Suggestion, useSuggestionDeed } from '../lib/useSuggestionDeed'
import { texts } from './texts'

type AnswerProps = { suggestion: Suggestion; deed: ReturnType<typeof useSuggestionDeed> }
type Words = { result: (typeof suggestionResults)[number]; text: string }

/** The unit's answer, or its letter entered by staff. */
export const Answer = ({ suggestion, deed }: AnswerProps) => {
  const { value, change, clear } = useLocalDraft<Words>(`answer:${suggestion.id}`, { result: 'A', text: '' })
  const [asked, setAsked] = useState(false)
  const text = value.text.trim()
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (text === '') return
    if (await deed.act('POST /suggestions/{suggestionId}/answer', { result: value.result, text }, texts.answerSent))
      clear()
  }
  return (
    <Card>
      <Field label={texts.handlingResult}>
        <Segmented
          label={texts.handlingResult}
          wrap
          value={value.result}
          onChange={(result) => change({ result })}
          choices={suggestionResults.map((result) => ({
            value: result,
            label: texts.answerClass(result, suggestionResultNames[result]),
          }))}
        />
      </Field>
      <TextArea
        id="answer-text"
        label={texts.answer}
        rows={6}
        limit={5000}
        value={value.text}
        onChange={(words) => change({ text: words })}
        error={asked && text === '' ? texts.answerMissing : undefined}
      />
      <Box className="deeds__buttons">
        <Button busy={deed.busy} onTap={submit}>
          {texts.answerDeputy}
        </Button>
      </Box>
    </Card>
  )
}
