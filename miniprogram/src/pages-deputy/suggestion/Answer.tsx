import { suggestionResultNames, suggestionResults } from '@shared/chat/suggestionWords'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useLocalDraft } from '../../state/localDraft'
import type { Suggestion, useSuggestionDeed } from '../lib/useSuggestionDeed'

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
    if (await deed.act('POST /suggestions/{suggestionId}/answer', { result: value.result, text }, '已答复代表')) clear()
  }
  return (
    <Card>
      <Field label="办理结果">
        <Segmented
          label="办理结果"
          wrap
          value={value.result}
          onChange={(result) => change({ result })}
          choices={suggestionResults.map((result) => ({
            value: result,
            label: `${result} 类：${suggestionResultNames[result]}`,
          }))}
        />
      </Field>
      <TextArea
        id="answer-text"
        label="答复"
        rows={6}
        limit={5000}
        value={value.text}
        onChange={(words) => change({ text: words })}
        error={asked && text === '' ? '请填写答复' : undefined}
      />
      <Box className="deeds__buttons">
        <Button busy={deed.busy} onTap={submit}>
          答复代表
        </Button>
      </Box>
    </Card>
  )
}
