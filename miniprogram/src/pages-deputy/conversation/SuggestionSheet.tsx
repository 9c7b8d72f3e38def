import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
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
    title: topic ? `关于${topic}的建议` : '',
    background: words && `群众反映：${words}`,
  })
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/suggestion', {
    slot: `suggestion:${conversationId}`,
  })
  const missing = missingIn(value)

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (missing) return
    const made = await command.run({ conversationId, ...sentOf(value) })
    if (!made) return
    clear()
    toast('已提交代表工委审查', 'good')
    refresh('GET /suggestions', 'GET /conversations/{conversationId}')
    onClose()
    go('suggestion', { id: made.id })
  }

  return (
    <Sheet
      open={open}
      title="形成代表建议"
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          提交建议
        </Button>
      }
    >
      <SuggestionFields value={value} onChange={change} missing={asked ? missing : undefined} />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
