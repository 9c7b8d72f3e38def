import type { Conversation } from '@shared/chat/endpoints'
import { conversationStatusNames } from '@shared/chat/words'
import { useGetPages } from '../../api/query'
import { Avatar } from '../../components/Avatar'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { Icon } from '../../components/Icon'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { Tag, type Tone } from '../../components/Tag'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { answerIn, when } from '../../lib/time'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { texts } from './texts'
import './style.css'

const tones: Record<Conversation['status'], Tone> = {
  waiting: 'info',
  answered: 'good',
  overdue: 'warn',
  waiting_resident: 'gold',
  closed: 'quiet',
}

const words = (conversation: Conversation): string =>
  conversation.status === 'waiting_resident' ? texts.waitsForYou : conversationStatusNames[conversation.status]

const Row = ({ conversation }: { conversation: Conversation }) => (
  <Card onTap={() => go('conversation', { id: conversation.id })}>
    <Box className="chat-row">
      <Avatar name={conversation.with.name} />
      <Box className="grow">
        <Box className="chat-row__head">
          <Span className="chat-row__name">{conversation.with.name}</Span>
          <Span className="chat-row__time">{when(conversation.lastMessageAt)}</Span>
        </Box>
        <Box className="chat-row__last">
          <Span className="chat-row__words">{conversation.lastMessage ?? conversation.topic ?? ''}</Span>
          <Badge count={conversation.unread} />
        </Box>
        <Box className="chat-row__foot">
          <Tag tone={tones[conversation.status]}>{words(conversation)}</Tag>
          {conversation.dueAt && conversation.status === 'waiting' && (
            <Span className="muted small">{texts.dueIn(answerIn({ ...conversation, dueAt: conversation.dueAt }))}</Span>
          )}
        </Box>
      </Box>
    </Box>
  </Card>
)

const Mine = () => {
  const pages = useGetPages('GET /conversations', { as: 'resident' }, { every: 15_000 })
  return (
    <InfiniteList
      pages={pages}
      keyOf={(conversation) => conversation.id}
      empty={
        <Empty icon="chat" title={texts.nothingYet} text={texts.nothingYetText}>
          <Button onTap={() => go('deputies')}>{texts.findDeputy}</Button>
        </Empty>
      }
    >
      {(conversation) => <Row conversation={conversation} />}
    </InfiniteList>
  )
}

/** 聊聊天: find a deputy or a station, and what I am talking about. */
export default function ChatPage() {
  const session = useSession()
  return (
    <Page title={texts.title} tab="chat">
      <Box className="chat-doors">
        <Tap className="chat-door chat-door--main" onTap={() => go('deputies')}>
          <Icon name="people" className="chat-door__icon" />
          <Box className="grow">
            <Box className="chat-door__title">{texts.findDeputies}</Box>
            <Box className="chat-door__text">{texts.findDeputiesNote}</Box>
          </Box>
          <Icon name="next" size="small" />
        </Tap>
        <Tap className="chat-door" onTap={() => go('deputies', { view: 'stations' })}>
          <Icon name="place" className="chat-door__icon" />
          <Box className="grow">
            <Box className="chat-door__title">{texts.findStations}</Box>
            <Box className="chat-door__text">{texts.findStationsNote}</Box>
          </Box>
          <Icon name="next" size="small" />
        </Tap>
        <Tap className="chat-door" onTap={() => go('suggestions')}>
          <Icon name="document" className="chat-door__icon" />
          <Box className="grow">
            <Box className="chat-door__title">{texts.suggestions}</Box>
            <Box className="chat-door__text">{texts.suggestionsNote}</Box>
          </Box>
          <Icon name="next" size="small" />
        </Tap>
      </Box>
      <Box className="section">
        <Box className="section__head">
          <Heading className="section__title">{texts.myConversations}</Heading>
        </Box>
        {session ? (
          <Mine />
        ) : (
          <Empty icon="person" title={texts.signInTitle} text={texts.signInText}>
            <Button onTap={() => go('signIn')}>{texts.signIn}</Button>
          </Empty>
        )}
      </Box>
    </Page>
  )
}
