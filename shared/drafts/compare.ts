import { alignTexts, type Group, spaceless } from './compareAlign'
import { type Change, diffTexts } from './compareDiff'
import { heaviestRising } from './compareOrder'

/** What a version must have to be compared: what `parseDraft` gives has it. `text` is the article's whole text without the label. */
export type ComparedVersion = { readonly articles: readonly { readonly label: string; readonly text: string }[] }

/**
 * - `unchanged`: same words, label and order; `renumbered`: same words and order, another label; `moved`: same words, but
 *   elsewhere in the order
 * - `changed`: other words, whether renumbered or moved or not
 * - `split`: one article became several; `merged`: several became one
 * - `added`, `deleted`
 */
export type ComparisonKind = 'unchanged' | 'renumbered' | 'changed' | 'moved' | 'split' | 'merged' | 'added' | 'deleted'

export type Comparison = { kind: ComparisonKind; from: string[]; to: string[]; changes: Change[] }

/**
 * Compares two versions of a draft article by article, in the order of `b`, with a deleted article where it stood: behind the
 * article before it. Articles are told by their words, so an inserted one changes nothing about those behind it; spaces do not
 * count. Every article of either version is in exactly one entry.
 *
 * In `changes`, `equal` + `delete` is the old text and `equal` + `insert` the new one, to the character. Where an entry has
 * several articles on a side (split, merged), their texts stand one behind the other in the order of their version, with
 * nothing between them.
 */
export function compareVersions(a: ComparedVersion, b: ComparedVersion): Comparison[] {
  const [before, after] = [a.articles.map(({ text }) => text), b.articles.map(({ text }) => text)]
  const groups = alignTexts(before, after)
  const staying = inOrder(groups, before)
  return sequence(groups, staying).map((group) => {
    const old = group.from.map((i) => before[i] ?? '').join('')
    const now = group.to.map((j) => after[j] ?? '').join('')
    const from = group.from.map((i) => a.articles[i]?.label ?? '')
    const to = group.to.map((j) => b.articles[j]?.label ?? '')
    const same = old === now || spaceless(old) === spaceless(now)
    const kind = kindOf(group, same, staying.has(group), from[0] === to[0])
    return { kind, from, to, changes: diffTexts(old, now) }
  })
}

function kindOf({ from, to }: Group, same: boolean, stays: boolean, sameLabel: boolean): ComparisonKind {
  if (from.length === 0) return 'added'
  if (to.length === 0) return 'deleted'
  if (to.length > 1) return 'split'
  if (from.length > 1) return 'merged'
  if (!same) return 'changed'
  if (!stays) return 'moved'
  return sameLabel ? 'unchanged' : 'renumbered'
}

/** The groups that kept their order among each other; of two that changed places the longer one stayed. */
function inOrder(groups: Group[], before: string[]): Set<Group> {
  const both = groups.filter(({ from, to }) => from.length > 0 && to.length > 0)
  both.sort((p, q) => first(p.from) - first(q.from))
  const kept = heaviestRising(
    both.map(({ to }) => first(to)),
    both.map(({ from }) => from.reduce((sum, i) => sum + (before[i] ?? '').length, 1)),
  )
  return new Set(both.filter((_, k) => kept[k]))
}

/** In the order of b; a deleted article behind the last one before it that kept its place, in front of what was added there. */
function sequence(groups: Group[], staying: Set<Group>): Group[] {
  const deleted = groups.filter(({ to }) => to.length === 0).sort((p, q) => first(p.from) - first(q.from))
  const present = groups.filter(({ to }) => to.length > 0).sort((p, q) => first(p.to) - first(q.to))
  const stayed = present.filter((group) => staying.has(group))
  const behind = new Map<Group | undefined, Group[]>()
  let next = 0
  for (const group of deleted) {
    while (next < stayed.length && first((stayed[next] as Group).from) < first(group.from)) next++
    const place = stayed[next - 1]
    const row = behind.get(place)
    if (row) row.push(group)
    else behind.set(place, [group])
  }
  return [...(behind.get(undefined) ?? []), ...present.flatMap((group) => [group, ...(behind.get(group) ?? [])])]
}

const first = (row: number[]): number => row[0] ?? -1
