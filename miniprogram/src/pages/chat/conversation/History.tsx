import type { Conversation } from '@shared/chat/endpoints'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'

type HistoryProps = { conversation: Conversation; onChanged: () => unknown }

/** Where the resident keeps what was said to themselves and whoever it was said to: what a transfer leaves behind. */
export const History = ({ conversation, onChanged }: HistoryProps) => {
  const { id, as, keepsHistory, readableFrom, with: other } = conversation
  const command = useCommand('PUT /conversations/{conversationId}/history')
  if (as !== 'resident')
    return readableFrom === undefined ? null : (
      <Box className="bubble-note">群众选择不转来之前的对话，请向群众了解情况</Box>
    )
  if (!keepsHistory) return null
  const share = async (): Promise<void> => {
    await command.run({ conversationId: id, keepsHistory: false })
    onChanged()
  }
  return (
    <Box className="history">
      <Box className="muted small">
        {readableFrom === undefined
          ? '您选择了：转给别人时，之前的对话不一并转去。'
          : `之前的对话没有转给${other.name}，对方只看到转来之后的。`}
      </Box>
      <Button kind="plain" size="small" busy={command.busy} onTap={share}>
        {readableFrom === undefined ? '改为一并转去' : '让对方看到之前的对话'}
      </Button>
      {command.error && <Box className="field__error">{command.error.detail}</Box>}
    </Box>
  )
}
