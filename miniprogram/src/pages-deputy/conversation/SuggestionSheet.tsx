import { useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import {
  emptySuggestion,
  missingIn,
  SuggestionFields,
  type SuggestionWords,
  sentOf,
} from '../suggestion/SuggestionFields'
import { texts } from './texts'

type SuggestionSheetProps = {
  conversationId: string
  /** The resident's first words, to begin the form with. */
  words: string
  topic: string | undefined
  open: boolean
  onClose: () => void
}

/** Turns a matter into a deputy's suggestion; the conversation goes on. */
export const SuggestionSheet = ({ conversationId, words, topic, open, onClose }: SuggestionSheetProps) => {
  const { value, change, clear } = useLocalDraft<SuggestionWords>(`suggestion:${conversationId}`, {
    ...emptySuggestion,
    title: topic ? texts.suggestionTitle(topic) : '',
  })
  const [quotes, setQuotes] = useState<'no' | 'yes'>('no')
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  const letters = useGet('GET /conversations', { as: 'deputy', limit: 20 }, { enabled: open })
  const further = (letters.data?.items ?? []).filter(({ id }) => id !== conversationId)
  const quote = (next: 'no' | 'yes'): void => {
    setQuotes(next)
    const own = texts.residentReports(words)
    if (next === 'yes' && !value.background.includes(words))
      change({ background: `${own}\n${value.background}`.trim() })
    if (next === 'no') change({ background: value.background.replace(own, '').trim() })
  }
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/suggestion', {
    slot: `suggestion:${conversationId}`,
  })
  const missing = missingIn(value)

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (missing) return
    const made = await command.run({
      conversationId,
      ...sentOf(value),
      ...(others.size > 0 && { conversationIds: [...others] }),
      quotes: quotes === 'yes',
    })
    if (!made) return
    clear()
    toast(texts.suggestionSubmitted, 'good')
    refresh('GET /suggestions', 'GET /conversations/{conversationId}')
    onClose()
    go('suggestion', { id: made.id })
  }

  return (
    <Sheet
      open={open}
      title={texts.makeSuggestion}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.submitSuggestion}
        </Button>
      }
    >
      {words && (
        <Field label={texts.residentWords} hint={texts.quoteHint}>
          <Segmented
            label={texts.residentWords}
            value={quotes}
            onChange={quote}
            choices={[
              { value: 'no', label: texts.ownWords },
              { value: 'yes', label: texts.quoteAgreed },
            ]}
          />
        </Field>
      )}
      <SuggestionFields value={value} onChange={change} missing={asked ? missing : undefined} />
      {further.length > 0 && (
        <Field label={texts.sameMatterLetters} optional hint={texts.sameMatterHint}>
          <Box className="chips" role="group" label={texts.sameMatterLetters}>
            {further.map(({ id, with: who, topic, lastMessage }) => (
              <Tap
                key={id}
                className={`chip ${others.has(id) ? 'is-on' : ''}`}
                pressed={others.has(id)}
                onTap={() => {
                  const after = new Set(others)
                  if (!after.delete(id)) after.add(id)
                  setOthers(after)
                }}
              >
                {who.name}：{topic ?? lastMessage?.slice(0, 12) ?? texts.letter}
              </Tap>
            ))}
          </Box>
        </Field>
      )}
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
