import type { Conversation } from '@shared/chat/endpoints'
import { conversationNumber } from '@shared/chat/words'
import { Avatar } from '../../components/Avatar'
import { Badge } from '../../components/Badge'
import { Tag } from '../../components/Tag'
import { Box, Span, Tap } from '../../elements/elements'
import { when } from '../../lib/time'
import { go } from '../../routes'
import { dueWords } from '../lib/dueWords'
import { texts } from './texts'

type ConversationRowProps = { conversation: Conversation; as: 'deputy' | 'station'; now: string }

export const ConversationRow = ({ conversation, as, now }: ConversationRowProps) => {
  const { id, topic, place, unread, lastMessage, lastMessageAt } = conversation
  const due = dueWords(conversation, Date.parse(now))
  const name = conversation.with.name
  return (
    <Tap className={`letter ${unread > 0 ? 'letter--unread' : ''}`} onTap={() => go('deputyConversation', { id, as })}>
      <Avatar name={name} />
      <Box className="letter__words">
        <Box className="letter__head">
          <Span className="letter__name">{name}</Span>
          <Span className="letter__time">{when(lastMessageAt)}</Span>
        </Box>
        {(topic || place) && <Box className="letter__topic">{[topic, place].filter(Boolean).join(' · ')}</Box>}
        <Box className="letter__last">{lastMessage}</Box>
        <Box className="letter__foot">
          <Tag tone={due.tone}>{due.text}</Tag>
          <Span className="letter__number muted small">{texts.number(conversationNumber(id))}</Span>
          <Badge count={unread} />
        </Box>
      </Box>
    </Tap>
  )
}
