import type { Message } from '@shared/chat/endpoints'
import { Attachments } from '../../../components/Attachments'
import { Icon } from '../../../components/Icon'
import { Box, Span, Tap } from '../../../elements/elements'
import { clock } from '../../../lib/time'
import type { Outgoing } from './thread'

type BubbleProps = { message: Message; read: boolean; onMore?: () => void }

const heldWords = {
  checking: '正在检查，通过后对方可见',
  review: '等待审核，通过后对方可见',
  risky: '可能违反规定，没有送达',
}

const stateOf = ({ mine, heldAt, heldFor, refusedFor, createdAt }: Message, read: boolean): string => {
  if (refusedFor) return `没有通过审核：${refusedFor}`
  if (heldAt) return heldWords[heldFor ?? 'review']
  if (!mine) return clock(createdAt)
  return read ? '对方已读' : '已送达'
}

/** One message as it stands with the server. */
export const Bubble = ({ message, read, onMore }: BubbleProps) => {
  if (message.from === 'system' || message.recalledAt) {
    return <Box className="bubble-note">{message.recalledAt ? '一条消息已撤回' : message.text}</Box>
  }
  const { mine, text, quote, attachments, masked, typedBy } = message
  return (
    <Box className={`bubble-row ${mine ? 'bubble-row--mine' : ''}`}>
      <Box className={`bubble ${mine ? 'bubble--mine' : ''}`}>
        {quote && <Box className="bubble__quote">{quote.text || '引用的消息已撤回'}</Box>}
        {attachments && <Attachments items={attachments} />}
        {text && <Span selectable>{text}</Span>}
      </Box>
      <Box className="bubble-state">
        {typedBy === 'liaison' && '联络员代录 · '}
        {stateOf(message, read)}
        {onMore && (
          <Tap className="bubble-more" label="更多操作" onTap={onMore}>
            <Icon name="more" size="small" />
          </Tap>
        )}
      </Box>
      {masked && <Box className="bubble-state">证件号或银行卡号已隐去，对方只看到两头</Box>}
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
