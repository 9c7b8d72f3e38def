import type { Message } from '@shared/chat/endpoints'
import { Icon } from '../../../components/Icon'
import { Box, Span, Tap } from '../../../elements/elements'
import { clock } from '../../../lib/time'
import type { Outgoing } from './thread'

type BubbleProps = { message: Message; read: boolean }

/** One message as it stands with the server. */
export const Bubble = ({ message, read }: BubbleProps) => {
  if (message.from === 'system' || message.recalledAt) {
    return <Box className="bubble-note">{message.recalledAt ? '一条消息已撤回' : message.text}</Box>
  }
  return (
    <Box className={`bubble-row ${message.mine ? 'bubble-row--mine' : ''}`}>
      <Box className={`bubble ${message.mine ? 'bubble--mine' : ''}`}>
        <Span selectable>{message.text}</Span>
      </Box>
      <Box className="bubble-state">
        {message.heldAt
          ? '等待审核，通过后对方可见'
          : message.mine
            ? read
              ? '对方已读'
              : '已送达'
            : clock(message.createdAt)}
      </Box>
    </Box>
  )
}

type OutgoingProps = { message: Outgoing; onRetry: () => void; onDrop: () => void }

/** One message on its way; where it failed, why and what to do. */
export const OutgoingBubble = ({ message, onRetry, onDrop }: OutgoingProps) => (
  <Box className="bubble-row bubble-row--mine">
    <Box className="bubble bubble--mine bubble--pending">
      <Span>{message.text}</Span>
    </Box>
    {message.state === 'sending' ? (
      <Box className="bubble-state">正在发送…</Box>
    ) : (
      <Box className="bubble-failed" role="alert">
        <Icon name="warning" size="small" />
        <Span>没有发出去{message.problem ? `：${message.problem}` : ''}</Span>
        <Tap className="link" onTap={onRetry}>
          再发一次
        </Tap>
        <Tap className="link" onTap={onDrop}>
          删除
        </Tap>
      </Box>
    )}
  </Box>
)
