import { useRef, useState } from 'react'
import { newId } from '../lib/newId'
import { readStored, removeStored, writeStored } from '../platform/storage'
import { type ApiError, asApiError } from './apiError'
import { call } from './client'
import type { AnswerOf, CommandName, InputOf } from './contract'

type Kept = { key: string; body: string }

/** An answer that settles the matter: repeating the same words would only bring it again. */
const settled = (error: ApiError): boolean =>
  error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status)

/**
 * A write that happens once. While one is under way a second tap does nothing; with a `slot` its idempotency key stays
 * on the device beside the words it was made for, so that a retry, also after an hour or a restart, is the same
 * command; other words are another one.
 */
export const useCommand = <R extends CommandName>(route: R, { slot }: { slot?: string } = {}) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const running = useRef<Promise<AnswerOf<R> | undefined>>()
  const failed = useRef(false)
  const storageKey = `command:${slot}`

  const keyFor = (input: InputOf<R>): string => {
    if (!slot) return newId()
    const body = JSON.stringify(input)
    const kept = readStored<Kept>(storageKey)
    if (kept?.body === body) return kept.key
    const fresh = { key: newId(), body }
    writeStored(storageKey, fresh)
    return fresh.key
  }

  const attempt = async (input: InputOf<R>): Promise<AnswerOf<R> | undefined> => {
    setBusy(true)
    setError(undefined)
    try {
      const answer = await call(route, input, route.startsWith('POST ') ? { idempotencyKey: keyFor(input) } : {})
      if (slot) removeStored(storageKey)
      return answer
    } catch (thrown) {
      const failure = asApiError(thrown)
      if (slot && settled(failure)) removeStored(storageKey)
      failed.current = true
      setError(failure)
      return undefined
    } finally {
      setBusy(false)
      running.current = undefined
    }
  }

  /** Resolves with the answer, or with undefined where it failed: `error` then says why. */
  const run = (input: InputOf<R>): Promise<AnswerOf<R> | undefined> => {
    running.current ??= attempt(input)
    return running.current
  }

  /** For commands that answer with nothing: whether it was done. */
  const done = async (input: InputOf<R>): Promise<boolean> => {
    failed.current = false
    await run(input)
    return !failed.current
  }

  return { run, done, busy, error, clearError: () => setError(undefined) }
}
