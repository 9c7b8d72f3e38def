import { may, type Role } from '@shared/accounts/roles'
import { draftRecords } from '../platform/draftRecords'
import { digest } from '../platform/ids'
import { indexPages } from '../platform/indexPages'
import { queuePlace } from '../platform/opinionRecords'
import type { Notice, StreamChange } from '../platform/streamChange'

/** The same words from so many within this time look like a campaign, or like a machine. */
export const MANY = 20
export const WITHIN_MINUTES = 10
const MOST_TEXTS = 5_000

type Seen = { since: number; ids: Set<string> }
/**
 * What this consumer saw lately. It costs the table nothing; another consumer that sees its share of a flood counts for
 * itself, and one that starts anew begins at nothing: it is a hint, and what staff decide on is all there.
 */
const seen = new Map<string, Seen>()

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** How many have said the same lately, this one included. */
const countOf = (key: string, id: string, at: number): number => {
  const known = seen.get(key)
  const current = known && at - known.since < WITHIN_MINUTES * 60_000 ? known : { since: at, ids: new Set<string>() }
  if (current.ids.has(id)) return 0
  if (seen.size >= MOST_TEXTS) seen.clear()
  seen.set(key, current)
  current.ids.add(id)
  return current.ids.size
}

/** Whoever decides on the draft's opinions. */
const handlersOf = async (draftId: string): Promise<string[]> => {
  const found: string[] = []
  for await (const { items } of indexPages('byOwner', 'PEOPLE'))
    for (const { pk, c } of items) {
      const { roles = [], draftIds } = (c ?? {}) as { roles?: Role[]; draftIds?: string[] }
      if (pk.startsWith('A#') && may(roles, 'opinions:decide') && (draftIds?.includes(draftId) ?? true))
        found.push(pk.slice(2))
    }
  return found
}

/**
 * Tells staff when one text comes from many in a short time. Nothing is dropped: each stays an opinion, and its author
 * an author.
 */
export const watchForFloods = async ({ before, after }: StreamChange): Promise<Notice[]> => {
  if (after?._et !== 'Opinion' || before || String(after.p1).startsWith('staff#')) return []
  const { draftId, round } = queuePlace(String(after.p2))
  const text = plain(`${after.h ?? ''}${after.h2 ?? ''}`)
  const key = `${draftId}#${round}#${digest(text)}`
  const at = String(after.s1)
  if (countOf(key, String(after.pk), Date.parse(at)) !== MANY) return []
  const draft = await draftRecords.get(draftId)
  const words = `《${draft?.title ?? '草案'}》在 ${WITHIN_MINUTES} 分钟内收到 ${MANY} 条文字相同的意见，已照常登记。请在“聚类”中查看；如属恶意，可在草案中暂停接收并公布理由。`
  const accounts = await handlersOf(draftId)
  return accounts.map((accountId) => ({
    accountId,
    event: `flood#${key}#${at}`,
    at,
    kind: 'flood',
    text: words,
    draftId,
  }))
}
