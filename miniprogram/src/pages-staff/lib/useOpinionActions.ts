import { useRef, useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import type { InputOf } from '../../api/contract'
import { refresh } from '../../api/query'
import { keepOpinion, type Opinion } from './opinionCache'

type OpinionCommand =
  | 'POST /opinions/{opinionId}/takeup'
  | 'POST /opinions/{opinionId}/acceptance'
  | 'POST /opinions/{opinionId}/rejection'
  | 'PUT /opinions/{opinionId}/decision'
  | 'POST /opinions/{opinionId}/decision/confirmation'
  | 'POST /opinions/{opinionId}/decision/return'
  | 'POST /opinions/{opinionId}/decision/undo'
  | 'POST /opinions/{opinionId}/decision/revision'
  | 'PUT /opinions/{opinionId}/adopted-in'
  | 'PUT /opinions/{opinionId}/assignee'
  | 'PUT /opinions/{opinionId}/consultation'

type Words<R extends OpinionCommand> = R extends 'PUT /opinions/{opinionId}/adopted-in'
  ? readonly { version: number; article: string }[]
  : Omit<InputOf<R>, 'opinionId'>

export type Act = <R extends OpinionCommand>(route: R, input: Words<R>) => Promise<Opinion | undefined>

/**
 * What staff do to one opinion, one thing at a time. When a colleague was faster (409), the opinion is read again, so
 * that what they decided is on screen beside the words of the error; what was typed stays in its form.
 */
export const useOpinionActions = (opinionId: string) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const running = useRef(false)

  const act: Act = async (route, input) => {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setError(undefined)
    try {
      const whole = Array.isArray(input) ? Object.assign([...input], { opinionId }) : { ...input, opinionId }
      const opinion = (await call(route, whole as unknown as InputOf<typeof route>)) as Opinion
      keepOpinion(opinion)
      return opinion
    } catch (thrown) {
      const failure = asApiError(thrown)
      setError(failure)
      if (failure.status === 409)
        call('GET /opinions/{opinionId}', { opinionId }).then(keepOpinion, () => refresh('GET /opinions/{opinionId}'))
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { act, busy, error }
}
