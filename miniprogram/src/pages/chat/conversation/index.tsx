import type { Message } from '@shared/chat/message'
import { useEffect, useState } from 'react'
import { AllowNotices } from '../../../components/AllowNotices'
import { ErrorState } from '../../../components/ErrorState'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { useParams } from '../../../platform/useParams'
import { replaceWith } from '../../../routes'
import { texts } from '../texts'
import { Circumstances } from './Circumstances'
import { Closed } from './Closed'
import { Composer } from './Composer'
import { Due } from './Due'
import { Messages } from './Messages'
import { useConversation } from './useConversation'
import './style.css'

/** One conversation: both sides' words, how far each has come, and where to write. */
export default function ConversationPage() {
  const { id = '' } = useParams()
  const conversation = useConversation(id)
  const [quoted, setQuoted] = useState<Message>()
  const { data, thread, error, again } = conversation
  const as = data?.as
  // A notice leads everybody here: whoever answers goes on to the page where they can.
  useEffect(() => {
    if (as === 'deputy' || as === 'station') replaceWith('deputyConversation', { id, as })
  }, [as, id])
  if (error) {
    return (
      <Page title={texts.conversation.title}>
        <ErrorState error={error} onRetry={again} />
      </Page>
    )
  }
  if (!data || !thread.loaded) {
    return (
      <Page title={texts.conversation.title}>
        <Skeleton rows={3} cards={3} />
      </Page>
    )
  }

  // Staff to whom it was reported read it, and write nothing in it.
  const writes = data.status !== 'closed' && data.as !== 'staff'
  return (
    <Page
      title={data.with.name}
      footer={
        writes && (
          <Composer conversationId={id} send={thread.send} quoted={quoted} onUnquote={() => setQuoted(undefined)} />
        )
      }
    >
      <Due conversation={data} onChanged={again} />
      <Circumstances conversation={data} onChanged={again} />
      <Messages conversationId={id} conversation={conversation} onQuote={writes ? setQuoted : undefined} />
      {data.as === 'resident' && data.status === 'waiting' && (
        <AllowNotices subjects={['conversation']} text={texts.conversation.remindByWechat} />
      )}
      {data.status === 'closed' && <Closed conversation={data} onChanged={again} />}
    </Page>
  )
}
