import { problem } from '@shared/api/errors'
import type { Comparison } from '@shared/drafts/compare'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { adoptionFigures } from '../platform/adoptionFigures'
import type { Caller } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'

const isOpen = ({ publishedAt }: DraftRecord['versions'][number]): boolean => publishedAt !== undefined

/** The draft and a version of it that the caller may read. Throws not_found. */
export const versionSeen = async (
  { draftId, version }: { draftId: string; version: string },
  caller: Caller | undefined,
  { drafts }: Pick<OpinionDeps, 'drafts'>,
) => {
  const inside = caller?.mayFor('opinions:read', draftId) ?? false
  const seen = (draft: DraftRecord | undefined) => {
    const entry = draft?.versions.find((each) => String(each.version) === version)
    const shown = inside || (draft?.publishedAt !== undefined && !draft.withdrawn && entry && isOpen(entry))
    return draft && entry && shown ? { draft, inside, version: entry.version } : undefined
  }
  const found = seen(inside ? undefined : await drafts.get(draftId)) ?? seen(await drafts.fresh(draftId))
  if (!found) throw problem('not_found')
  return found
}

/** The newest version before this one that the same reader may see: opinions were given on it or on an earlier one. */
export const versionBefore = ({ versions }: DraftRecord, version: number, inside: boolean): number | undefined =>
  versions.filter((each) => each.version < version && (inside || isOpen(each))).at(-1)?.version

/** The entry that ends in an article of the newer version. */
export const entryOf = (entries: readonly Comparison[], article: string): Comparison | undefined =>
  entries.find(({ to }) => to.includes(article))

export const readAdoptions: Operation<typeof contract.readAdoptions, OpinionDeps> = async (input, caller, deps) => {
  const { draft, inside, version } = await versionSeen(input, caller, deps)
  const counts = await adoptionFigures(draft, version, { inside, now: deps.now.toISOString() })
  const since = versionBefore(draft, version, inside)
  const entries =
    counts.size > 0 && since !== undefined ? await deps.comparisons.get(`${draft.id}/${since}/${version}`) : []
  const order = new Map(entries.flatMap(({ to }) => to).map((label, index) => [label, index]))
  const place = (article: string): number => order.get(article) ?? order.size
  return {
    draftId: draft.id,
    version,
    ...(since !== undefined && { since }),
    opinions: [...counts.values()].reduce((sum, count) => sum + count, 0),
    articles: [...counts]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([article, opinions]) => {
        const entry = entryOf(entries, article)
        return { article, opinions, from: entry?.from ?? [], changes: entry?.changes ?? [] }
      }),
  }
}
