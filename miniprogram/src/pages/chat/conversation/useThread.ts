import type { Message } from '@shared/chat/message'
import type { AttachmentInput } from '@shared/uploads/attachments'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiError, asApiError } from '../../../api/apiError'
import { call } from '../../../api/client'
import { patchItem, queryClient, refresh } from '../../../api/query'
import { newId } from '../../../lib/newId'
import { useConnected, useLive } from '../../../live/live'
import { readStored, writeStored } from '../../../platform/storage'
import { useSession } from '../../../state/session'
import { caughtUpTo, merged, type Outgoing, stillOutgoing } from './thread'

/** Between looks where no socket is open; with one, a look now and then makes sure. */
const POLL_MS = 3_000
const CHECK_MS = 60_000
/** Links to pictures and recordings end after a quarter of an hour. */
const LINKS_MS = 13 * 60_000
/** More than a screen of them: opening a conversation stays within two read units. */
const FIRST_PAGE = 12

type Words = { text?: string; attachments?: AttachmentInput[]; shown?: string; quote?: { id: string; text: string } }

/**
 * The messages of a conversation: the latest page first, what is new by socket (by polling where there is none), what
 * is older on request. What is being sent stays on the device until the server has it, under one id for all attempts.
 */
export const useThread = (conversationId: string) => {
  const storageKey = `outgoing:${conversationId}`
  const account = useSession()?.account.id
  const connected = useConnected()
  const [messages, setMessages] = useState<Message[]>([])
  const [outgoing, setOutgoing] = useState<Outgoing[]>(() =>
    (readStored<Outgoing[]>(storageKey) ?? []).map((one) => ({ ...one, state: 'failed' })),
  )
  const [older, setOlder] = useState<string>()
  const [error, setError] = useState<ApiError>()
  const [loaded, setLoaded] = useState(false)
  /** How far each side has read, as heard. */
  const [reads, setReads] = useState<Readonly<Record<string, number>>>({})
  const shown = useRef(true)
  /** Up to here nothing is missing. */
  const complete = useRef(0)
  const catching = useRef<Promise<void>>()
  const lastRead = useRef('')
  /** When each came, since links in it end. */
  const arrivedAt = useRef(new WeakMap<Message, number>())
  /** Staff to whom it was reported: what they read is on record, and no side's reading. */
  const looksOn = useRef(false)

  const take = useCallback((arrived: readonly Message[]): void => {
    if (arrived.length === 0) return
    for (const message of arrived) arrivedAt.current.set(message, Date.now())
    setMessages((known) => merged(known, arrived))
  }, [])

  const load = useCallback(async (): Promise<void> => {
    try {
      const { messages: found, ...conversation } = await call('GET /conversations/{conversationId}', {
        conversationId,
        messages: FIRST_PAGE,
      })
      queryClient.setQueryData(['GET /conversations/{conversationId}', { conversationId }], conversation)
      const page = found ?? { items: [] }
      looksOn.current = conversation.as === 'staff'
      take(page.items)
      complete.current = Math.max(complete.current, page.items[0]?.seq ?? 0)
      setOlder(page.next)
      setLoaded(true)
      setError(undefined)
    } catch (thrown) {
      setError(asApiError(thrown))
    }
  }, [conversationId, take])

  const readOn = useCallback(async (): Promise<void> => {
    for (;;) {
      // A failed look is no news: the next one tries again, and sending says what is wrong.
      const page = await call('GET /conversations/{conversationId}/messages', {
        conversationId,
        after: complete.current,
        limit: 100,
      }).catch(() => undefined)
      const last = page?.items.at(-1)
      if (!page || !last) return
      take(page.items)
      complete.current = Math.max(complete.current, last.seq)
      void refresh('GET /conversations/{conversationId}', 'GET /conversations')
      if (!page.next) return
    }
  }, [conversationId, take])

  /** Reads on from where nothing is missing; one look at a time. */
  const catchUp = useCallback((): Promise<void> => {
    catching.current ??= readOn().finally(() => {
      catching.current = undefined
    })
    return catching.current
  }, [readOn])

  // Also once somebody signed in on the way here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account reads anew
  useEffect(() => {
    void load()
  }, [load, account])
  useDidShow(() => {
    shown.current = true
    if (loaded) void catchUp()
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    if (!loaded) return undefined
    const timer = setInterval(() => shown.current && void catchUp(), connected ? CHECK_MS : POLL_MS)
    return () => clearInterval(timer)
  }, [loaded, catchUp, connected])

  const attempt = async (one: Outgoing): Promise<boolean> => {
    const { id, text, attachments, quote } = one
    update(id, { state: 'sending', problem: undefined })
    try {
      const sent = await call(
        'POST /conversations/{conversationId}/messages',
        { conversationId, id, ...(text && { text }), attachments, quote: quote?.id },
        { idempotencyKey: id },
      )
      take([sent])
      if (sent.seq === complete.current + 1) complete.current = sent.seq
      else void catchUp()
      void refresh('GET /conversations/{conversationId}', 'GET /conversations')
      return true
    } catch (thrown) {
      const failure = asApiError(thrown)
      update(id, { state: 'failed', problem: failure.detail, again: failure.status === 0 })
      return false
    }
  }

  useLive((frame) => {
    if (frame.type === 'open') {
      if (!loaded) return
      void catchUp()
      // What only the network kept from being sent goes now, under the same id.
      for (const one of outgoing) if (one.state === 'failed' && one.again) void attempt(one)
      return
    }
    if (frame.type === 'notification' || frame.conversationId !== conversationId) return
    if (frame.type === 'conversation') void refresh('GET /conversations/{conversationId}', 'GET /conversations')
    if (frame.type === 'read') {
      const { by, seq } = frame
      setReads((known) => ({ ...known, [by]: Math.max(known[by] ?? 0, seq) }))
      // Read on another device of one's own: the counts here follow.
      void refresh('GET /conversations')
    }
    if (frame.type !== 'message') return
    const { upTo, missing } = caughtUpTo(complete.current, frame.message.seq)
    complete.current = upTo
    take([frame.message])
    if (missing && loaded) void catchUp()
  })

  // What the other side wrote and is on the screen counts as read.
  useEffect(() => {
    const latest = messages.filter((message) => !message.mine).at(-1)
    if (!latest || latest.id === lastRead.current || !shown.current || looksOn.current) return
    lastRead.current = latest.id
    call('PUT /conversations/{conversationId}/read', { conversationId, messageId: latest.id }).then(
      () => {
        patchItem('GET /conversations', conversationId, { unread: 0 })
        void refresh('GET /conversations')
      },
      () => undefined,
    )
  }, [messages, conversationId])

  const waiting = stillOutgoing(outgoing, messages)
  useEffect(() => {
    writeStored(storageKey, waiting)
  }, [storageKey, waiting])

  const loadOlder = async (): Promise<void> => {
    const page = await call('GET /conversations/{conversationId}/messages', { conversationId, limit: 50, next: older })
    take(page.items)
    setOlder(page.next)
  }

  /** The message with links that still hold; undefined where those it has do. */
  const renewed = (message: Message): Promise<Message> | undefined => {
    if (Date.now() - (arrivedAt.current.get(message) ?? 0) < LINKS_MS) return undefined
    const asked = call('GET /conversations/{conversationId}/messages', {
      conversationId,
      after: message.seq - 1,
      limit: 1,
    })
    return asked.then(
      ({ items: [fresh] }) => {
        if (fresh?.id !== message.id) return message
        take([fresh])
        return fresh
      },
      () => message,
    )
  }

  const update = (id: string, part: Partial<Outgoing>): void =>
    setOutgoing((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)))

  const send = (words: Words): Promise<boolean> => {
    const one: Outgoing = { ...words, id: newId(), at: new Date().toISOString(), state: 'sending' }
    setOutgoing((all) => [...all, one])
    return attempt(one)
  }
  const drop = (id: string): void => setOutgoing((all) => all.filter((one) => one.id !== id))

  return {
    messages,
    outgoing: waiting,
    error: loaded ? undefined : error,
    loaded,
    reload: load,
    older,
    loadOlder,
    reads,
    take,
    renewed,
    send,
    retry: attempt,
    drop,
  }
}
export type Thread = ReturnType<typeof useThread>
