import type { Message } from '@shared/chat/endpoints'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiError, asApiError } from '../../../api/apiError'
import { call } from '../../../api/client'
import { refresh } from '../../../api/query'
import { newId } from '../../../lib/newId'
import { readStored, writeStored } from '../../../platform/storage'
import { merged, type Outgoing, stillOutgoing } from './thread'

const POLL = 3000

/**
 * The messages of a conversation: the latest page first, what is new by polling after the last known one, what is
 * older on request. What is being sent stays on the device until the server has it, under one id for all attempts.
 */
export const useThread = (conversationId: string) => {
  const storageKey = `outgoing:${conversationId}`
  const [messages, setMessages] = useState<Message[]>([])
  const [outgoing, setOutgoing] = useState<Outgoing[]>(() =>
    (readStored<Outgoing[]>(storageKey) ?? []).map((one) => ({ ...one, state: 'failed' })),
  )
  const [older, setOlder] = useState<string>()
  const [error, setError] = useState<ApiError>()
  const [loaded, setLoaded] = useState(false)
  const shown = useRef(true)
  const lastSeq = useRef(0)
  const lastRead = useRef('')

  const take = useCallback((arrived: readonly Message[]): void => {
    if (arrived.length === 0) return
    lastSeq.current = Math.max(lastSeq.current, ...arrived.map(({ seq }) => seq))
    setMessages((known) => merged(known, arrived))
  }, [])

  const load = useCallback(async (): Promise<void> => {
    try {
      const page = await call('GET /conversations/{conversationId}/messages', { conversationId, limit: 50 })
      take(page.items)
      setOlder(page.next)
      setLoaded(true)
      setError(undefined)
    } catch (thrown) {
      setError(asApiError(thrown))
    }
  }, [conversationId, take])

  const catchUp = useCallback(async (): Promise<void> => {
    // A failed poll is no news: the next one tries again, and sending says what is wrong.
    const page = await call('GET /conversations/{conversationId}/messages', {
      conversationId,
      after: lastSeq.current,
    }).catch(() => undefined)
    if (!page?.items.length) return
    take(page.items)
    void refresh('GET /conversations/{conversationId}', 'GET /conversations')
  }, [conversationId, take])

  useEffect(() => {
    void load()
  }, [load])
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    if (!loaded) return undefined
    const timer = setInterval(() => shown.current && void catchUp(), POLL)
    return () => clearInterval(timer)
  }, [loaded, catchUp])

  // What the other side wrote and is on the screen counts as read.
  useEffect(() => {
    const latest = messages.filter((message) => !message.mine).at(-1)
    if (!latest || latest.id === lastRead.current || !shown.current) return
    lastRead.current = latest.id
    call('PUT /conversations/{conversationId}/read', { conversationId, messageId: latest.id }).then(
      () => refresh('GET /conversations'),
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

  const update = (id: string, part: Partial<Outgoing>): void =>
    setOutgoing((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)))

  const attempt = async ({ id, text }: Pick<Outgoing, 'id' | 'text'>): Promise<boolean> => {
    update(id, { state: 'sending', problem: undefined })
    try {
      take([
        await call(
          'POST /conversations/{conversationId}/messages',
          { conversationId, id, text },
          { idempotencyKey: id },
        ),
      ])
      void refresh('GET /conversations/{conversationId}', 'GET /conversations')
      return true
    } catch (thrown) {
      const failure = asApiError(thrown)
      update(id, { state: 'failed', problem: failure.detail })
      return false
    }
  }

  const send = (text: string): Promise<boolean> => {
    const one: Outgoing = { id: newId(), text, at: new Date().toISOString(), state: 'sending' }
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
    send,
    retry: attempt,
    drop,
  }
}
