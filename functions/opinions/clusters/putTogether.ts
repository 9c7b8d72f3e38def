import { type ClusterWithForms, clusterWithForms } from '@shared/opinions/cluster'
import { ClusterIndex, type SavedCluster } from '@shared/opinions/clusterIndex'
import { canonical } from '@shared/opinions/normalise'
import type { Cluster, ClusterFile } from '../../platform/clusterRecords'
import type { Said } from './texts'

/** Texts of a cluster made by hand that later opinions are held against. */
const HAND_FORMS = 12
const SAMPLE = 160

export const sampleOf = (text: string): string => [...text.replace(/\s+/g, ' ')].slice(0, SAMPLE).join('')

/** The clauses of a cluster's different texts. */
export const formsOf = (texts: Iterable<string>): string[][] => {
  const forms = new Map<string, string[]>()
  for (const text of texts) {
    if (forms.size >= HAND_FORMS) break
    const { sorted, clauses } = canonical(text)
    if (!forms.has(sorted)) forms.set(sorted, [...clauses])
  }
  return [...forms.values()]
}

type Together = { file: ClusterFile; saved: SavedCluster[] }

/** Opinions of a round that say the same, but for those that staff put somewhere by hand: the long part of the work. */
export const findAlike = (
  said: ReadonlyMap<string, Said>,
  before: ClusterFile | undefined,
  pause: () => Promise<void>,
): Promise<ClusterWithForms[]> => {
  const fixed = new Set((before?.clusters ?? []).flatMap(({ hand, members }) => (hand ? members : [])))
  return clusterWithForms(
    [...said.values()].filter(({ id }) => !fixed.has(id)),
    pause,
  )
}

/** What is left of those found alike once staff put some of them elsewhere. */
const without = (fixed: ReadonlySet<string>, said: ReadonlyMap<string, Said>) => (found: ClusterWithForms) => {
  const members = found.members.filter((id) => !fixed.has(id))
  const [id] = members
  if (id === undefined) return []
  if (members.length === found.members.length) return [found]
  return [{ id, members, forms: formsOf(members.map((member) => said.get(member)?.text ?? '')) }]
}

/**
 * Puts a whole round together of what was found alike. What staff made by hand stays: its opinions are not put anywhere else, also
 * where that was done after the others were found, and others that say the same as one of its texts come to it. Clusters keep the
 * ids they had.
 */
export const putTogether = (
  said: ReadonlyMap<string, Said>,
  alike: readonly ClusterWithForms[],
  before: ClusterFile | undefined,
): Together => {
  const byHand: Cluster[] = []
  const fixed = new Set<string>()
  for (const cluster of before?.clusters ?? []) {
    if (!cluster.hand) continue
    const members = cluster.members.filter((id) => said.has(id))
    for (const id of members) fixed.add(id)
    if (members.length > 0) byHand.push({ ...cluster, members })
  }
  const handForms: SavedCluster[] = byHand.map(({ id, members }) => ({
    id,
    forms: formsOf(members.map((member) => said.get(member)?.text ?? '')),
  }))

  const hand = new Map(byHand.map((cluster) => [cluster.id, cluster]))
  const handIndex = hand.size > 0 ? ClusterIndex.load(handForms) : undefined
  const earlier = new Map((before?.clusters ?? []).flatMap(({ id, members }) => members.map((member) => [member, id])))
  const taken = new Set(hand.keys())
  const clusters: Cluster[] = [...byHand]
  const singles: string[] = []
  const saved: SavedCluster[] = [...handForms]
  for (const { id: first, members, forms } of alike.flatMap(without(fixed, said))) {
    const text = said.get(first)?.text ?? ''
    const home = hand.get(handIndex?.add({ id: `other-${first}`, text }) ?? '')
    if (home) {
      for (const id of members) home.members.push(id)
      continue
    }
    const known = earlier.get(first)
    const id = members.length > 1 && known !== undefined && !taken.has(known) ? known : first
    taken.add(id)
    saved.push({ id, forms })
    if (members.length === 1) singles.push(first)
    else clusters.push({ id, sample: sampleOf(plainest(members, said)), article: articleOf(members, said), members })
  }
  let upTo = ''
  for (const { at } of said.values()) if (at > upTo) upTo = at
  return { file: { clusters, singles, upTo, merged: {}, later: [] }, saved }
}

/** What stands for them on a list: the words said most often, and of those the ones without stray spaces, greetings and names. */
const plainest = (members: readonly string[], said: ReadonlyMap<string, Said>): string => {
  const texts = members.map((id) => said.get(id)?.text ?? '')
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const spaces = (text: string): number => text.split(/\s/).length
  const order = ([a, times]: [string, number], [b, others]: [string, number]): number =>
    others - times || spaces(a) - spaces(b) || a.length - b.length
  return [...counts].reduce((best, one) => (order(one, best) < 0 ? one : best))[0]
}

/** The article that most of them are about. */
const articleOf = (members: readonly string[], said: ReadonlyMap<string, Said>): string | null => {
  const counts = new Map<string | null, number>()
  let best: string | null = null
  for (const id of members) {
    const article = said.get(id)?.article ?? null
    const count = (counts.get(article) ?? 0) + 1
    counts.set(article, count)
    if (count > (counts.get(best) ?? 0)) best = article
  }
  return best
}
