import { corrected } from '@shared/drafts/corrections'
import type { Article } from '@shared/drafts/parse/types'
import type { Correction } from '@shared/drafts/schemas'
import { useMemo } from 'react'
import { asApiError } from '../../api/apiError'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'

type Steps = readonly (readonly Correction[])[]

/** Tells one recognition from another, without keeping the whole text a second time. */
const outlineOf = (articles: readonly Article[]): string =>
  articles.map(({ label, text }) => `${label}${text.length}`).join()

/**
 * Corrections of a recognition, a step at a time, each of which can be undone; the server applies the same ones. They are
 * kept on the device under `slot`, and are there again when the same text or file is recognised again.
 */
export const useEdits = (slot: string, recognised: readonly Article[]) => {
  const [{ steps }, setKept, forget] = useKept<{ of: string; steps: Steps }>(`corrections:${slot}`, {
    of: outlineOf(recognised),
    steps: [],
  })
  const setSteps = (next: (before: Steps) => Steps): void =>
    setKept((before) => ({ ...before, steps: next(before.steps) }))
  const corrections = useMemo(() => steps.flat(), [steps])
  const articles = useMemo(() => corrected(recognised, corrections), [recognised, corrections])
  return {
    slot,
    articles,
    corrections,
    steps: steps.length,
    apply: (step: readonly Correction[]): boolean => {
      try {
        corrected(articles, step)
      } catch (error) {
        const { data } = error as { data?: { fields?: { message: string }[] } }
        toast(data?.fields?.[0]?.message ?? asApiError(error).detail, 'bad')
        return false
      }
      setSteps((before) => [...before, step])
      return true
    },
    forget,
    undo: () => setSteps((before) => before.slice(0, -1)),
  }
}
export type Edits = ReturnType<typeof useEdits>
