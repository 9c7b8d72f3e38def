import type { Message } from '@shared/chat/message'
import { Attachments } from '../../../components/Attachments'
import { Icon } from '../../../components/Icon'
import { Box, Span, Tap } from '../../../elements/elements'
import { clock } from '../../../lib/time'
import { texts } from '../texts'
import type { Outgoing } from './thread'

type BubbleProps = {
  message: Message
  read: boolean
  onMore?: () => void
  renewed?: (message: Message) => Promise<Message> | undefined
}

const heldWords = {
  checking: texts.conversation.checking,
  review: texts.conversation.waitsForReview,
  risky: texts.conversation.heldAsRisky,
}

const stateOf = ({ mine, heldAt, heldFor, refusedFor, createdAt }: Message, read: boolean): string => {
  if (refusedFor) return texts.conversation.refusedReview(refusedFor)
  if (heldAt) return heldWords[heldFor ?? 'review']
  if (!mine) return clock(createdAt)
  return read ? texts.conversation.readByOther : texts.conversation.delivered
}

/** One message as it stands with the server. */
export const Bubble = ({ message, read, onMore, renewed }: BubbleProps) => {
  if (message.from === 'system' || message.recalledAt) {
    return <Box className="bubble-note">{message.recalledAt ? texts.conversation.messageRecalled : message.text}</Box>
  }
  const { mine, text, quote, attachments, masked, typedBy } = message
  return (
    <Box className={`bubble-row ${mine ? 'bubble-row--mine' : ''}`}>
      <Box className={`bubble ${mine ? 'bubble--mine' : ''}`}>
        {quote && <Box className="bubble__quote">{quote.text || texts.conversation.quotedRecalled}</Box>}
        {attachments && (
          <Attachments
            items={attachments}
            renewed={() => renewed?.(message)?.then((fresh) => fresh.attachments ?? attachments)}
          />
        )}
        {text && <Span selectable>{text}</Span>}
      </Box>
      <Box className="bubble-state">
        {typedBy === 'liaison' && texts.conversation.typedByLiaison}
        {stateOf(message, read)}
        {onMore && (
          <Tap className="bubble-more" label={texts.conversation.more} onTap={onMore}>
            <Icon name="more" size="small" />
          </Tap>
        )}
      </Box>
      {masked && <Box className="bubble-state">{texts.conversation.masked}</Box>}
    </Box>
  )
}

type OutgoingProps = { message: Outgoing; onRetry: () => void; onDrop: () => void }

/** One message on its way; where it failed, why and what to do. */
export const OutgoingBubble = ({ message, onRetry, onDrop }: OutgoingProps) => (
  <Box className="bubble-row bubble-row--mine">
    <Box className="bubble bubble--mine bubble--pending">
      {message.quote && <Box className="bubble__quote">{message.quote.text}</Box>}
      <Span>{[message.shown, message.text].filter(Boolean).join(' ')}</Span>
    </Box>
    {message.state === 'sending' ? (
      <Box className="bubble-state">{texts.conversation.sending}</Box>
    ) : (
      <Box className="bubble-failed" role="alert">
        <Icon name="warning" size="small" />
        <Span>
          {texts.conversation.notSent}
          {message.problem ? `：${message.problem}` : ''}
        </Span>
        <Tap className="link" onTap={onRetry}>
          {texts.conversation.resend}
        </Tap>
        <Tap className="link" onTap={onDrop}>
          {texts.conversation.remove}
        </Tap>
      </Box>
    )}
  </Box>
)
