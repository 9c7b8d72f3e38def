import type { Message } from '@shared/chat/message'
import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { useEffect, useRef } from 'react'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Box, Span, Tap, TextBox } from '../../../elements/elements'
import { useKeys } from '../../../platform/useKeys'
import { useLocalDraft } from '../../../state/localDraft'
import { useReady } from '../../../state/useReady'
import { texts } from '../texts'
import { Additions } from './Additions'
import type { Thread } from './useThread'

type ComposerProps = {
  conversationId: string
  send: Thread['send']
  quoted: Message | undefined
  onUnquote: () => void
  /** A phrase to put where one writes; each new one is put once. */
  inserted?: Inserted
}
export type Inserted = { text: string }

const EXCERPT = 40

/** Where one writes; the words stay on the device until they are sent. */
export const Composer = ({ conversationId, send, quoted, onUnquote, inserted }: ComposerProps) => {
  const { value, change, clear } = useLocalDraft(`message:${conversationId}`, { text: '' })
  const ready = useReady()
  const taken = useRef<Inserted>()
  useEffect(() => {
    if (!inserted || taken.current === inserted) return
    taken.current = inserted
    change({ text: value.text + inserted.text })
  }, [inserted, value.text, change])
  const length = codePoints(value.text.trim())
  const over = length - lengths.message[1]
  const excerpt = quoted?.text?.slice(0, EXCERPT) ?? texts.conversation.pictureOrVoice
  const quote = quoted && { id: quoted.id, text: excerpt }

  const say = async (): Promise<void> => {
    const { text } = value
    if (!(await ready())) return
    void send({ text, quote })
    change({ text: '' })
    clear()
    onUnquote()
  }

  useKeys({ 'Ctrl+Enter': () => void say() }, length > 0 && over <= 0)

  return (
    <>
      {quoted && (
        <Box className="composer__quote">
          <Span>{texts.conversation.quoted(excerpt)}</Span>
          <Tap className="composer__unquote" label={texts.conversation.unquote} onTap={onUnquote}>
            <Icon name="close" size="small" />
          </Tap>
        </Box>
      )}
      <Box className="composer">
        <Additions send={send} />
        <TextBox
          label={texts.conversation.writeMessage}
          placeholder={texts.conversation.writeMessage}
          rows={1}
          value={value.text}
          onChange={(text) => change({ text })}
          bad={over > 0}
        />
        <Button disabled={length === 0 || over > 0} onTap={say}>
          {texts.conversation.send}
        </Button>
      </Box>
      {over > 0 && <Box className="field__error">{texts.conversation.tooLong(over)}</Box>}
    </>
  )
}
