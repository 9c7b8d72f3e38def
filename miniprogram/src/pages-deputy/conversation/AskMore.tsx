import { lengths } from '@shared/city/rules'
import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { texts } from './texts'

type AskMoreProps = { conversationId: string; open: boolean; onClose: () => void; onDone: () => void }

/** Asks the resident for something; the answer clock stands still until they reply. */
export const AskMore = ({ conversationId, open, onClose, onDone }: AskMoreProps) => {
  const { value, change, clear } = useLocalDraft(`ask:${conversationId}`, { text: '' })
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/messages', { slot: `ask:${conversationId}` })
  const text = value.text.trim()

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (text === '') return
    if (!(await command.run({ conversationId, text, awaitsResident: true }))) return
    change({ text: '' })
    clear()
    setAsked(false)
    toast(texts.askMoreSent, 'good')
    refresh('GET /conversations')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title={texts.askMoreTitle}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.send}
        </Button>
      }
    >
      <TextArea
        id="ask-text"
        label={texts.askMoreText}
        hint={texts.askMoreHint}
        placeholder={texts.askMoreExample}
        rows={4}
        limit={lengths.message[1]}
        value={value.text}
        onChange={(words) => change({ text: words })}
        error={asked && text === '' ? texts.askMoreMissing : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
