import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { ErrorState } from '../../../components/ErrorState'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Span } from '../../../elements/elements'
import { when } from '../../../lib/time'
import { useParams } from '../../../platform/useParams'
import { Bubble, OutgoingBubble } from './Bubble'
import { Closed } from './Closed'
import { Composer } from './Composer'
import { Due } from './Due'
import { opensATime } from './thread'
import { useThread } from './useThread'
import './style.css'

/** One conversation: both sides' words, how far each has come, and where to write. */
export default function ConversationPage() {
  const { id = '' } = useParams()
  const conversation = useGet('GET /conversations/{conversationId}', { conversationId: id }, { every: 10_000 })
  const thread = useThread(id)
  const [loadingOlder, setLoadingOlder] = useState(false)
  const last = thread.outgoing.at(-1)?.id ?? thread.messages.at(-1)?.id

  useEffect(() => {
    if (last) setTimeout(() => Taro.pageScrollTo({ scrollTop: 1_000_000, duration: 0 }), 50)
  }, [last])

  const error = thread.error ?? (conversation.data ? undefined : (conversation.error ?? undefined))
  if (error) {
    return (
      <Page title="聊聊天">
        <ErrorState
          error={error}
          onRetry={() => {
            void thread.reload()
            void conversation.refetch()
          }}
        />
      </Page>
    )
  }
  const { data } = conversation
  if (!data || !thread.loaded) {
    return (
      <Page title="聊聊天">
        <Skeleton rows={3} cards={3} />
      </Page>
    )
  }

  const closed = data.status === 'closed'
  return (
    <Page
      title={data.with.name}
      footer={!closed && <Composer conversationId={id} onSend={(text) => void thread.send(text)} />}
    >
      <Due conversation={data} onChanged={() => conversation.refetch()} />
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
            更早的消息
          </Button>
        </Box>
      )}
      <Box className="thread" role="log" label="消息" live="polite">
        {thread.messages.map((message, index) => (
          <Box key={message.id}>
            {opensATime(message, thread.messages[index - 1]) && (
              <Box className="bubble-note">
                <Span>{when(message.createdAt)}</Span>
              </Box>
            )}
            <Bubble message={message} read={message.seq <= data.readByOther} />
          </Box>
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
      {closed && <Closed conversation={data} onChanged={() => conversation.refetch()} />}
    </Page>
  )
}
