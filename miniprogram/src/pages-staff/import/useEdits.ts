import { corrected } from '@shared/drafts/corrections'
import type { Article } from '@shared/drafts/parse/types'
import type { Correction } from '@shared/drafts/schemas'
import { useMemo, useState } from 'react'
import { asApiError } from '../../api/apiError'
import { toast } from '../../state/feedback'

/** Corrections of a recognition, a step at a time, each of which can be undone; the server applies the same ones. */
export const useEdits = (recognised: readonly Article[]) => {
  const [steps, setSteps] = useState<readonly (readonly Correction[])[]>([])
  const corrections = useMemo(() => steps.flat(), [steps])
  const articles = useMemo(() => corrected(recognised, corrections), [recognised, corrections])
  return {
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
    undo: () => setSteps((before) => before.slice(0, -1)),
  }
}
export type Edits = ReturnType<typeof useEdits>
