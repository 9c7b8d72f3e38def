import { WebSocket } from 'ws'
import type { Client } from './client'
import { eventually } from './eventually'

export type Frame = { type: string; conversationId?: string; code?: string } & Record<string, unknown>

/** An open socket and what it has heard. */
export const openSocket = async (url: string) => {
  const socket = new WebSocket(url)
  const frames: Frame[] = []
  socket.on('message', (data) => frames.push(JSON.parse(String(data)) as Frame))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    socket,
    frames,
    heard: (wanted: (frame: Frame) => boolean) =>
      eventually(() => frames.find(wanted), { within: 20_000, what: 'the frame' }),
    close: () => socket.close(),
  }
}

/** Connects a person with a ticket of their own. */
export const listen = async (who: Client) => openSocket((await who.post('/socket-tickets')).body.url)
