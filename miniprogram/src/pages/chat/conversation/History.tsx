import type { Conversation } from '@shared/chat/endpoints'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'
import { texts } from '../texts'

type HistoryProps = { conversation: Conversation; onChanged: () => unknown }

/** Where the resident keeps what was said to themselves and whoever it was said to: what a transfer leaves behind. */
export const History = ({ conversation, onChanged }: HistoryProps) => {
  const { id, as, keepsHistory, readableFrom, with: other } = conversation
  const command = useCommand('PUT /conversations/{conversationId}/history')
  if (as !== 'resident')
    return readableFrom === undefined ? null : <Box className="bubble-note">{texts.conversation.historyWithheld}</Box>
  if (!keepsHistory) return null
  const share = async (): Promise<void> => {
    await command.run({ conversationId: id, keepsHistory: false })
    onChanged()
  }
  return (
    <Box className="history">
      <Box className="muted small">
        {readableFrom === undefined
          ? texts.conversation.historyChoice
          : texts.conversation.historyNotShared(other.name)}
      </Box>
      <Button kind="plain" size="small" busy={command.busy} onTap={share}>
        {readableFrom === undefined ? texts.conversation.shareHistoryToo : texts.conversation.shareHistory}
      </Button>
      {command.error && <Box className="field__error">{command.error.detail}</Box>}
    </Box>
  )
}
