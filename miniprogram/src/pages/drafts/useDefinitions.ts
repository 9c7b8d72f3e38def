import { definitionsIn } from '@shared/drafts/references'
import type { DraftVersion } from '@shared/drafts/schemas'
import { useMemo, useState } from 'react'

export type Definition = { term: string; label: string; text: string }

/** Terms that the law itself explains, longest first, and the one that is looked at. */
export const useDefinitions = (articles: DraftVersion['articles']) => {
  const definitions = useMemo(() => {
    const found = new Map<string, Definition>()
    for (const one of definitionsIn(articles)) if (!found.has(one.term)) found.set(one.term, one)
    return found
  }, [articles])
  const terms = useMemo(() => [...definitions.keys()].sort((a, b) => b.length - a.length), [definitions])
  const [term, setTerm] = useState<string>()
  return {
    /** Those explained elsewhere than in this article. */
    termsFor: (label: string): readonly string[] =>
      terms.length === 0 ? terms : terms.filter((one) => definitions.get(one)?.label !== label),
    open: term === undefined ? undefined : definitions.get(term),
    show: setTerm,
    close: () => setTerm(undefined),
  }
}
