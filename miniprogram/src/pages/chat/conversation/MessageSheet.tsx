import type { Message } from '@shared/chat/message'
import { asApiError } from '../../../api/apiError'
import { call } from '../../../api/client'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { serverNow } from '../../../lib/serverClock'
import { toast } from '../../../state/feedback'
import { texts } from '../texts'

/** The server's own limit decides; this one only keeps the button from being offered in vain. */
const RECALL_MS = 2 * 60_000

type MessageSheetProps = {
  conversationId: string
  message: Message | undefined
  /** Only an open conversation can be answered in. */
  onQuote?: (message: Message) => void
  onChanged: (message: Message) => void
  onReport: () => void
  onClose: () => void
}

/** What can be done with one message: quote it, take it back, ask for a person to look at it, report it. */
export const MessageSheet = ({ conversationId, message, onQuote, onChanged, onReport, onClose }: MessageSheetProps) => {
  if (!message) return null
  const { id, mine, heldFor, createdAt } = message
  const path = { conversationId, messageId: id }
  const done = async (work: Promise<Message>, words: string): Promise<void> => {
    onClose()
    try {
      onChanged(await work)
      toast(words, 'good')
    } catch (thrown) {
      toast(asApiError(thrown).detail, 'bad')
    }
  }
  return (
    <Sheet open title={texts.conversation.messageTitle} onClose={onClose}>
      <Box className="message-deeds">
        {onQuote && !message.heldAt && (
          <Button
            kind="secondary"
            onTap={() => {
              onQuote(message)
              onClose()
            }}
          >
            {texts.conversation.quoteReply}
          </Button>
        )}
        {heldFor === 'risky' && (
          <Button
            kind="secondary"
            onTap={() =>
              void done(
                call('POST /conversations/{conversationId}/messages/{messageId}/review', path),
                texts.conversation.reviewRequested,
              )
            }
          >
            {texts.conversation.requestReview}
          </Button>
        )}
        {mine && serverNow() - Date.parse(createdAt) < RECALL_MS && (
          <Button
            kind="secondary"
            onTap={() =>
              void done(
                call('POST /conversations/{conversationId}/messages/{messageId}/recall', path),
                texts.conversation.recalled,
              )
            }
          >
            {texts.conversation.recall}
          </Button>
        )}
        {!mine && (
          <Button
            kind="secondary"
            onTap={() => {
              onClose()
              onReport()
            }}
          >
            {texts.conversation.report}
          </Button>
        )}
      </Box>
    </Sheet>
  )
}

/** Whether the sheet would have anything to offer. */
export const hasDeeds = (message: Message, open: boolean): boolean =>
  !message.mine ||
  (open && !message.heldAt) ||
  message.heldFor === 'risky' ||
  (message.mine && serverNow() - Date.parse(message.createdAt) < RECALL_MS)
