import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { Button } from '../../../components/Button'
import { Box, TextBox } from '../../../elements/elements'
import { useLocalDraft } from '../../../state/localDraft'
import { useReady } from '../../../state/useReady'

type ComposerProps = { conversationId: string; onSend: (text: string) => void }

/** Where one writes; the words stay on the device until they are sent. */
export const Composer = ({ conversationId, onSend }: ComposerProps) => {
  const { value, change, clear } = useLocalDraft(`message:${conversationId}`, { text: '' })
  const ready = useReady()
  const length = codePoints(value.text.trim())
  const over = length - lengths.message[1]

  const send = async (): Promise<void> => {
    const { text } = value
    if (!(await ready())) return
    onSend(text)
    change({ text: '' })
    clear()
  }

  return (
    <>
      <Box className="composer">
        <TextBox
          label="写消息"
          placeholder="写消息"
          rows={1}
          value={value.text}
          onChange={(text) => change({ text })}
          bad={over > 0}
        />
        <Button disabled={length === 0 || over > 0} onTap={send}>
          发送
        </Button>
      </Box>
      {over > 0 && <Box className="field__error">超出 {over} 字，请分几次发送</Box>}
    </>
  )
}
