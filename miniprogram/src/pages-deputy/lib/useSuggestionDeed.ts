import { useRef, useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import type { AnswerOf, InputOf } from '../../api/contract'
import { queryClient, refresh } from '../../api/query'
import { toast } from '../../state/feedback'

export type Suggestion = AnswerOf<'GET /suggestions/{suggestionId}'>

type Deed =
  | 'PUT /suggestions/{suggestionId}'
  | 'POST /suggestions/{suggestionId}/return'
  | 'POST /suggestions/{suggestionId}/assignment'
  | 'POST /suggestions/{suggestionId}/answer'
  | 'POST /suggestions/{suggestionId}/verdict'
  | 'PUT /suggestions/{suggestionId}/publication'

/** One step of a suggestion at a time; its answer is on screen at once, where a public read may be seconds behind. */
export const useSuggestionDeed = (suggestionId: string) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const running = useRef(false)

  const act = async <R extends Deed>(
    route: R,
    input: Omit<InputOf<R>, 'suggestionId'>,
    words: string,
  ): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setError(undefined)
    try {
      const after = await call(route, { ...input, suggestionId } as unknown as InputOf<R>)
      queryClient.setQueryData(['GET /suggestions/{suggestionId}', { suggestionId }], after)
      refresh('GET /suggestions')
      toast(words, 'good')
      return true
    } catch (thrown) {
      setError(asApiError(thrown))
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { act, busy, error }
}
