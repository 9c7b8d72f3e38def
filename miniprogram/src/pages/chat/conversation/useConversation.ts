import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useGet } from '../../../api/query'
import { useConnected } from '../../../live/live'
import { firstUnread, readByOthers } from './thread'
import { useThread } from './useThread'

/** A conversation with its messages, as both sides' pages show it. `end` is the id of what stands at the page's end. */
export const useConversation = (id: string, end?: string) => {
  const connected = useConnected()
  const every = connected ? 60_000 : 10_000
  // It comes with its first messages; from then on it is read by itself.
  const thread = useThread(id)
  const conversation = useGet(
    'GET /conversations/{conversationId}',
    { conversationId: id },
    { every, enabled: thread.loaded },
  )
  const { data } = conversation
  const waiting = thread.outgoing.length
  const last = thread.outgoing.at(-1)?.id ?? thread.messages.at(-1)?.id

  // A card that was sent is taller than the words that stood for it on its way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived keeps its id, and is scrolled to again
  useEffect(() => {
    if (!last) return undefined
    const timer = setTimeout(
      () => Taro.pageScrollTo({ ...(end && { selector: `#${end}` }), scrollTop: 1_000_000, duration: 0 }),
      50,
    )
    return () => clearTimeout(timer)
  }, [last, waiting, end])

  // What was unread when the page was opened stays marked while it is.
  const divider = useRef<{ id?: string }>()
  if (!divider.current && data && thread.loaded) divider.current = { id: firstUnread(thread.messages, data.unread) }

  return {
    data,
    thread,
    divider: divider.current?.id,
    readByOther: Math.max(data?.readByOther ?? 0, readByOthers(thread.reads, data?.as)),
    error: thread.error ?? (data ? undefined : (conversation.error ?? undefined)),
    again: (): void => {
      void thread.reload()
      void conversation.refetch()
    },
  }
}
