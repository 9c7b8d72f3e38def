import type { Message } from '@shared/chat/message'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Part } from '../../../components/InfiniteList/Part'
import { Box, Span } from '../../../elements/elements'
import { when } from '../../../lib/time'
import { texts } from '../texts'
import { Bubble, OutgoingBubble } from './Bubble'
import { hasDeeds, MessageSheet } from './MessageSheet'
import { ReportSheet } from './ReportSheet'
import { opensATime, partsOf, withoutClosure } from './thread'
import type { useConversation } from './useConversation'

type MessagesProps = {
  conversationId: string
  conversation: ReturnType<typeof useConversation>
  onQuote?: (message: Message) => void
}

/** Up to so many parts of a conversation all are drawn. */
const DRAWN_WHOLE = 4

/** The messages of a conversation, older ones on request, what is on its way at the end. */
export const Messages = ({ conversationId, conversation, onQuote }: MessagesProps) => {
  const { data, thread, divider, readByOther } = conversation
  const messages = withoutClosure(thread.messages, data?.closure)
  const [loadingOlder, setLoadingOlder] = useState(false)
  const [chosen, setChosen] = useState<Message>()
  const [reporting, setReporting] = useState(false)
  const parts = partsOf(messages)
  const long = parts.length > DRAWN_WHOLE
  const bubble = (message: Message, before?: Message) => (
    <Box key={message.id}>
      {opensATime(message, before) && (
        <Box className="bubble-note">
          <Span>{when(message.createdAt)}</Span>
        </Box>
      )}
      {message.id === divider && <Box className="thread__divider">{texts.conversation.newMessages}</Box>}
      <Bubble
        message={message}
        read={message.seq <= readByOther}
        renewed={thread.renewed}
        onMore={hasDeeds(message, onQuote !== undefined) ? () => setChosen(message) : undefined}
      />
    </Box>
  )
  return (
    <>
      {thread.older && (
        <Box className="thread__older">
          <Button
            kind="plain"
            size="small"
            busy={loadingOlder}
            onTap={() => {
              setLoadingOlder(true)
              thread.loadOlder().finally(() => setLoadingOlder(false))
            }}
          >
            {texts.conversation.earlierMessages}
          </Button>
        </Box>
      )}
      {/* What comes back into sight was said before: in a long one only what is new is told. */}
      {long && (
        <Box className="visually-hidden" live="polite">
          {messages.filter(({ mine }) => !mine).at(-1)?.text}
        </Box>
      )}
      <Box className="thread" role="log" label={texts.conversation.messages} live={long ? 'off' : 'polite'}>
        {parts.map(({ part, items, before }, index) => (
          <Part
            key={part}
            id={`messages-${part}`}
            keep={!long || index === parts.length - 1}
            draw={() => items.map((message, place) => bubble(message, items[place - 1] ?? before))}
          />
        ))}
        {thread.outgoing.map((message) => (
          <OutgoingBubble
            key={message.id}
            message={message}
            onRetry={() => void thread.retry(message)}
            onDrop={() => thread.drop(message.id)}
          />
        ))}
      </Box>
      <MessageSheet
        conversationId={conversationId}
        message={chosen}
        onQuote={onQuote}
        onChanged={(message) => thread.take([message])}
        onReport={() => setReporting(true)}
        onClose={() => setChosen(undefined)}
      />
      <ReportSheet conversationId={conversationId} open={reporting} onClose={() => setReporting(false)} />
    </>
  )
}
