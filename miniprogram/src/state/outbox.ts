import Taro from '@tarojs/taro'
import { type ApiError, asApiError, clientError } from '../api/apiError'
import { call } from '../api/client'
import type { AnswerOf, InputOf } from '../api/contract'
import { keepWritten } from '../api/kept'
import { refresh } from '../api/query'
import { newId } from '../lib/newId'
import { readStored, removeStored, storedKeys } from '../platform/storage'
import { toast } from './feedback'
import { onlineStore } from './online'
import { sessionStore } from './session'
import { createStore, useStore } from './store'
import { texts } from './texts'

type Input = InputOf<'POST /drafts/{draftId}/opinions'>
type Opinion = AnswerOf<'POST /drafts/{draftId}/opinions'>

/** An opinion on its way: written here, not known to have arrived. Its key makes every try the same command. */
export type Letter = {
  key: string
  input: Input
  draftTitle: string
  writtenAt: string
  /** waiting: goes by itself; person: needs its author (sign-in, phone); refused: for good, and why; sent: arrived. */
  state: 'waiting' | 'person' | 'refused' | 'sent'
  /** Waits although there is a network: the service did not take it for now. */
  busy?: boolean
  refusal?: { code: string; title: string; detail: string }
  opinionId?: string
  /** An earlier try may have arrived without its answer coming back. */
  tried?: boolean
  /** Whose words they are, where that was known: another person on this device does not send them. */
  accountId?: string
}

const PREFIX = 'outbox:'
const AGAIN_MS = 30_000

const stored = (): Letter[] =>
  storedKeys()
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => readStored<Letter>(key) ?? [])
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))

const outbox = createStore<Letter[]>(stored())
export const useOutbox = (): Letter[] => useStore(outbox)

/** False where the device has no room: the form must then keep its words itself. */
const keep = (letter: Letter): boolean => {
  const kept = keepWritten(PREFIX + letter.key, letter)
  outbox.set(stored())
  return kept
}

export const dropLetter = (key: string): void => {
  removeStored(PREFIX + key)
  outbox.set(stored())
}

/** What trying again may mend by itself. */
const passes = (error: ApiError): boolean =>
  error.code === 'network' || error.code === 'timeout' || error.status >= 500 || [408, 429].includes(error.status)

const needsPerson = (error: ApiError): boolean =>
  error.status === 401 || error.code === 'sign_in_required' || error.code === 'phone_required'

export type Delivery = { sent: Opinion } | { waits: Letter } | { refused: ApiError }

const arrived = (letter: Letter, opinionId: string): void => {
  keep({ ...letter, state: 'sent', opinionId, refusal: undefined })
  void refresh('GET /me/opinions', 'GET /drafts/{draftId}/statistics', 'GET /statistics')
}

/** One try. The token is renewed on the way where that needs no person. */
const attempt = async (letter: Letter): Promise<Delivery> => {
  try {
    const sent = await call('POST /drafts/{draftId}/opinions', letter.input, { idempotencyKey: letter.key })
    arrived(letter, sent.id)
    return { sent }
  } catch (thrown) {
    const error = asApiError(thrown)
    const earlier = error.code === 'opinion_repeated' ? error.body?.opinionId : undefined
    // The same words are there: an earlier try arrived, and only its answer was lost.
    if (typeof earlier === 'string' && letter.tried) {
      arrived(letter, earlier)
      return { sent: await call('GET /opinions/{opinionId}', { opinionId: earlier }) }
    }
    if (passes(error) || needsPerson(error)) {
      const state = needsPerson(error) ? 'person' : 'waiting'
      const waits: Letter = { ...letter, state, busy: error.status > 0, tried: true }
      return keep(waits) ? { waits } : { refused: clientError('not_kept') }
    }
    const { code, title, detail } = error
    keep({ ...letter, state: 'refused', refusal: { code, title, detail } })
    return { refused: error }
  }
}

let flushing: Promise<void> | undefined

const mayGo = ({ state, accountId }: Letter): boolean => {
  const here = sessionStore.get()?.account.id
  return (state === 'waiting' || state === 'person') && (!accountId || !here || accountId === here)
}

const flushOnce = async (): Promise<void> => {
  for (const letter of stored().filter(mayGo)) {
    const delivery = await attempt(letter)
    if ('sent' in delivery) toast(texts.letterSubmitted, 'good')
    if ('refused' in delivery) toast(texts.letterRefused, 'bad')
    // What stops one stops the others: the next look comes soon.
    if ('waits' in delivery) return
  }
}

/** Sends what waits, one after the other. */
export const flushOutbox = (): Promise<void> => {
  flushing ??= flushOnce().finally(() => {
    flushing = undefined
  })
  return flushing
}

/** Hands an opinion over for sending: kept on the device first, tried at once where there is a network. */
export const post = async (input: Input, draftTitle: string): Promise<Delivery> => {
  const writtenAt = new Date().toISOString()
  const letter: Letter = {
    key: newId(),
    // Where the consultation has a time of grace, what was written before the closing may still arrive.
    input: { ...input, writtenAt },
    draftTitle,
    writtenAt,
    state: 'waiting',
    accountId: sessionStore.get()?.account.id,
  }
  const kept = keep(letter)
  if (!onlineStore.get() && kept) return { waits: letter }
  const delivery = await attempt(letter)
  // Whoever sees the answer at once needs no reminder of it, and the form still has the refused words.
  if (!('waits' in delivery)) dropLetter(letter.key)
  return delivery
}

/** Tries what waits when the app starts or comes back, when the network returns, and now and then. */
export const startOutbox = (): void => {
  const look = (): void => {
    if (onlineStore.get() && outbox.get().some(mayGo)) void flushOutbox()
  }
  look()
  onlineStore.subscribe(look)
  Taro.onAppShow?.(look)
  setInterval(look, AGAIN_MS)
}
