import { type Anchor, type AnchorOrigin, followAnchor, leadingTo, type Step } from '@shared/drafts/anchors'
import type { comparisonRecords } from './comparisons'
import type { DraftRecord, versionRecords } from './draftRecords'

type Deps = { comparisons: typeof comparisonRecords; versions: typeof versionRecords }

/** The comparisons that lead from a version to the newest one that may be seen, or to `last`. */
export const stepsFrom = async (
  draft: Pick<DraftRecord, 'id' | 'versions'>,
  version: number,
  { inside, last = Number.POSITIVE_INFINITY }: { inside: boolean; last?: number },
  { comparisons }: Pick<Deps, 'comparisons'>,
): Promise<Step[]> => {
  const way = draft.versions
    .filter((each) => (inside || each.publishedAt !== undefined) && each.version > version && each.version <= last)
    .map((each) => each.version)
  return Promise.all(
    way.map(async (to, index) => {
      const from = way[index - 1] ?? version
      return { from, to, entries: await comparisons.get(`${draft.id}/${from}/${to}`) }
    }),
  )
}

/** Where an opinion's article is now. Undefined for one on the whole draft, and while its version is the newest. */
export const anchorOf = async (
  origin: Omit<AnchorOrigin, 'article'> & { article?: string | null },
  draft: DraftRecord | undefined,
  { inside }: { inside: boolean },
  deps: Deps,
): Promise<Anchor | undefined> => {
  const { article, version, quote } = origin
  if (!draft || !article) return undefined
  const steps = await stepsFrom(draft, version, { inside }, deps)
  const last = steps.at(-1)
  if (!last) return undefined
  const text = quote ? await deps.versions.get(`${draft.id}/${last.to}`) : undefined
  return followAnchor({ version, article, quote }, steps, () => text?.articles)
}

/** The labels of the round's version that lead to this article of a later one. */
export const labelsLeadingTo = async (
  article: string,
  draft: DraftRecord,
  { from, to }: { from: number; to: number },
  deps: Deps,
): Promise<string[]> => {
  if (to <= from) return [article]
  const text = await deps.versions.get(`${draft.id}/${from}`)
  const labels = text?.articles.map(({ label }) => label) ?? []
  return leadingTo(article, labels, from, await stepsFrom(draft, from, { inside: true, last: to }, deps))
}
