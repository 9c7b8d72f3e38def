import { isFile, refinedKey, type StoredAttachment } from '../../functions/platform/attachments'
import { queuePartitions, queuePlace } from '../../functions/platform/opinionRecords'
import type { Difference } from './recount'
import type { StoredItem } from './wholeTable'

type Draft = { shards: number; rounds: number[]; versions: number[] }
type Conversation = { residentId: string; seq: number }

const text = (value: unknown): string => (value === undefined ? '' : String(value))

/** Where an opinion must wait: its status's partitions of its round, whose shards may have grown since. */
const placesOf = (draftId: string, { shards }: Draft, round: number, letter: string): string[] =>
  queuePartitions({ id: draftId, shards }, round).filter((place) => place.split('#')[2]?.startsWith(letter))

/**
 * Holds what leads from one item to another: opinions to their queue, round and version, conversations to their
 * messages, claims to their accounts, versions to their parts, finished jobs to their files.
 * Items come in any order; what refers to another is looked at in the end.
 */
export const structure = () => {
  const drafts = new Map<string, Draft>()
  const opinions = new Map<string, { queue: string; letter: string; version: number }>()
  const words = new Map<string, string>()
  const parts = new Map<string, { wanted: number; found: number }>()
  const conversations = new Map<string, Conversation>()
  const sides = new Map<string, string>()
  const messages = new Map<string, { count: number; last: number }>()
  const accounts = new Map<string, { openid: string; phone: string; gone: boolean }>()
  const claims = new Map<string, string>()
  const files = new Map<string, string>()
  const attached = new Map<string, string>()
  const queues = new Map<string, number>()
  let owned = 0

  const attach = ({ pk, sk }: StoredItem, attachments: unknown) => {
    for (const one of (attachments ?? []) as StoredAttachment[])
      if (isFile(one))
        attached.set(refinedKey({ accountId: one.by, uploadId: one.id }, one.kind), sk === 'O' ? pk : `${pk}|${sk}`)
  }

  const byEntity = new Map<string, (item: StoredItem) => void>([
    [
      'Draft',
      ({ pk, shards, rounds, versions }) => {
        const numbers = (list: unknown, name: string) =>
          ((list ?? []) as Record<string, number>[]).map((each) => Number(each[name]))
        drafts.set(pk.slice(2), {
          shards: Number(shards),
          rounds: numbers(rounds, 'round'),
          versions: numbers(versions, 'version'),
        })
      },
    ],
    [
      'VersionPart',
      ({ pk, sk, parts: wanted }) => {
        const key = `${pk.slice(3)}#${Number(sk.split('#')[0])}`
        parts.set(key, { wanted: Number(wanted), found: (parts.get(key)?.found ?? 0) + 1 })
      },
    ],
    [
      'Opinion',
      (item) => {
        const { pk, p2, st, v, at } = item
        opinions.set(pk.slice(2), { queue: text(p2), letter: text(st), version: Number(v) })
        attach(item, at)
      },
    ],
    ['Words', ({ pk, opinionId }) => void words.set(pk.slice(2), text(opinionId))],
    [
      'Conversation',
      ({ pk, sk, q }) => void conversations.set(sk.slice(2), { residentId: pk.slice(3), seq: Number(q) }),
    ],
    ['ConversationSides', ({ pk, residentId }) => void sides.set(pk.slice(2), text(residentId))],
    [
      'Message',
      (item) => {
        const { pk, q, an } = item
        attach(item, an)
        const { count, last } = messages.get(pk.slice(2)) ?? { count: 0, last: 0 }
        messages.set(pk.slice(2), { count: count + 1, last: Math.max(last, Number(q)) })
      },
    ],
    [
      'Account',
      ({ pk, openidDigest, phoneDigest, deletedAt }) =>
        void accounts.set(pk.slice(2), { openid: text(openidDigest), phone: text(phoneDigest), gone: !!deletedAt }),
    ],
    ['Claim', ({ pk, accountId }) => accountId && void claims.set(pk.slice(2), text(accountId))],
    [
      'Job',
      ({ pk, status, result, updatedAt }) => {
        const { key, summaryKey } = (result ?? {}) as { key?: string; summaryKey?: string }
        if (status !== 'done') return
        for (const file of [key, summaryKey]) if (file) files.set(`${pk}|${file}`, text(updatedAt))
      },
    ],
  ])

  const add = (item: StoredItem): void => {
    if (typeof item.p1 === 'string' && typeof item.s1 === 'string') owned++
    if (typeof item.p2 === 'string' && typeof item.s2 === 'string') queues.set(item.p2, (queues.get(item.p2) ?? 0) + 1)
    byEntity.get(item._et ?? '')?.(item)
  }

  const ofOpinions = (): Difference[] =>
    [...opinions].flatMap(([id, { queue, letter, version }]) => {
      const { draftId, round } = queuePlace(queue)
      const draft = drafts.get(draftId)
      const where = `O#${id}`
      if (!draft?.rounds.includes(round))
        return [{ what: 'reference', where, expected: 'a round of a draft', found: queue }]
      const places = placesOf(draftId, draft, round, letter)
      const found: Difference[] = []
      if (!places.includes(queue))
        found.push({ what: 'queue', where, expected: places[0], found: queue, mend: 'queue' })
      if (!draft.versions.includes(version))
        found.push({ what: 'reference', where, expected: 'a version of its draft', found: version })
      return found
    })

  const ofWords = (): Difference[] =>
    [...words]
      .filter(([, opinionId]) => !opinions.has(opinionId) && !words.has(opinionId))
      .map(([id, found]) => ({ what: 'reference', where: `O#${id}`, expected: 'an opinion', found }))

  const ofVersions = (): Difference[] =>
    [...drafts].flatMap(([id, { versions }]) =>
      versions.flatMap((version) => {
        const { wanted = 1, found = 0 } = parts.get(`${id}#${version}`) ?? {}
        return wanted === found ? [] : [{ what: 'version', where: `DV#${id}#${version}`, expected: wanted, found }]
      }),
    )

  const ofConversations = (): Difference[] =>
    [...sides].flatMap(([id, residentId]) => {
      const conversation = conversations.get(id)
      if (conversation?.residentId !== residentId)
        return [{ what: 'reference', where: `C#${id}`, expected: 'a conversation', found: null }]
      const { count, last } = messages.get(id) ?? { count: 0, last: 0 }
      const found: Difference[] = []
      // Places are taken one after the other: a gap is a message that was lost.
      if (count !== last) found.push({ what: 'message', where: `C#${id}`, expected: last, found: count })
      if (conversation.seq !== last)
        found.push({
          what: 'conversation',
          where: `CR#${residentId}|C#${id}`,
          expected: last,
          found: conversation.seq,
          mend: 'conversation',
        })
      return found
    })

  const ofAccounts = (): Difference[] => [
    ...[...claims]
      .filter(([of, id]) => /^(openid|phone)#/.test(of) && !accounts.has(id))
      .map(([of, found]) => ({ what: 'claim', where: `K#${of}`, expected: 'an account', found })),
    ...[...accounts].flatMap(([id, { openid, phone, gone }]) =>
      gone
        ? []
        : [openid, phone]
            .filter((of) => of && claims.get(of) !== id)
            .map((of) => ({ what: 'claim', where: `K#${of}`, expected: id, found: claims.get(of) ?? null })),
    ),
  ]

  const differences = (): Difference[] => [
    ...ofOpinions(),
    ...ofWords(),
    ...ofVersions(),
    ...ofConversations(),
    ...ofAccounts(),
  ]

  return {
    add,
    differences,
    /** Partitions of the queue index and how many items must stand in each. */
    queues,
    /** How many items must stand in the index of what belongs to somebody. */
    owned: () => owned,
    /** Pictures and voices that people sent along, and where they are shown. */
    attached,
    /** Files that finished jobs lead to, `<job>|<key>`, with the time they were made. */
    files,
    counts: () => ({
      opinions: opinions.size,
      conversations: sides.size,
      accounts: accounts.size,
      drafts: drafts.size,
    }),
  }
}
