import type { Conversation } from '@shared/chat/endpoints'
import type { Message } from '@shared/chat/message'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { call } from '../api/client'
import { followAppShown } from '../platform/appShown'
import { sessionStore } from '../state/session'
import { createStore, useStore } from '../state/store'
import { createLink, type Wire, type Wiring } from './link'

/** What the server says by itself. `open` is our own: from now on frames come, so what came before is to be read. */
export type LiveFrame =
  | { type: 'message'; conversationId: string; message: Message }
  | { type: 'read'; conversationId: string; by: 'resident' | 'deputy' | 'station'; seq: number }
  | { type: 'conversation'; conversationId: string; conversation: Conversation }
  | { type: 'notification' }
  | { type: 'open' }

const connected = createStore(false)
const listeners = new Set<(frame: LiveFrame) => void>()
const tell = (frame: LiveFrame): void => {
  for (const listener of [...listeners]) listener(frame)
}

const open = async ({ heard, closed }: Wiring): Promise<Wire> => {
  const { url } = await call('POST /socket-tickets', {})
  const task = await Taro.connectSocket({ url })
  await new Promise<void>((resolve, reject) => {
    task.onOpen(() => resolve())
    task.onError(() => reject(new Error('no socket')))
    task.onClose(() => {
      reject(new Error('no socket'))
      closed()
    })
  })
  task.onMessage(({ data }) => heard(String(data)))
  return {
    send: (data) => void task.send({ data }),
    close: () => task.close({}),
  }
}

const link = createLink({
  open,
  hear: (frame) => tell(frame as LiveFrame),
  turned: (now) => {
    connected.set(now)
    if (now) tell({ type: 'open' })
  },
})

let shown = true
let following = false
const weigh = (): void => link.want(shown && listeners.size > 0 && sessionStore.get() !== undefined)

const follow = (): void => {
  if (following) return
  following = true
  followAppShown((now) => {
    shown = now
    weigh()
  })
  let token = sessionStore.get()?.token
  sessionStore.subscribe(() => {
    if (sessionStore.get()?.token === token) return
    token = sessionStore.get()?.token
    // Another person's socket hears another person's frames.
    link.want(false)
    weigh()
  })
}

/** Whether frames come; where not, ask from time to time. */
export const useConnected = (): boolean => useStore(connected)

/** Hears what the server says while the component is there. One socket serves all; it closes with the last listener. */
export const useLive = (listener: (frame: LiveFrame) => void): void => {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    const mine = (frame: LiveFrame): void => latest.current(frame)
    follow()
    listeners.add(mine)
    weigh()
    if (connected.get()) mine({ type: 'open' })
    return () => {
      listeners.delete(mine)
      weigh()
    }
  }, [])
}
