import { problem } from '@shared/api/errors'
import type { PublicOpinion } from '@shared/opinions/publicEndpoints'
import { EntityFormatter, type FormattedItem } from 'dynamodb-toolbox'
import { batchGet } from '../platform/batchGet'
import type { Caller } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import { OpinionEntity } from '../platform/opinionEntities'
import { type OpinionRecord, opinionOf, queuePlace } from '../platform/opinionRecords'
import { PublicOpinionEntity, SupportEntity } from '../platform/publicOpinionEntities'
import type { OpinionDeps } from './deps'

type Shown = FormattedItem<typeof PublicOpinionEntity>

const SHARDS = 8

/** The partition of a person's support: stable, spread by the account's id. */
export const supportPlace = (opinionId: string, accountId: string): string => {
  let sum = 0
  for (const letter of accountId.slice(-6)) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521
  return `${opinionId}#${sum % SHARDS}`
}
export const supportPlaces = (opinionId: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${opinionId}#${shard}`)

const opinion = OpinionEntity.build(EntityFormatter)
const shown = PublicOpinionEntity.build(EntityFormatter)
const support = SupportEntity.build(EntityFormatter)

/** Whether everyone may read it: the round shows opinions, and staff published these very words. */
const isShown = (record: OpinionRecord, place: Shown | undefined, draft: DraftRecord | undefined): place is Shown =>
  !!draft &&
  draft.publishedAt !== undefined &&
  !draft.withdrawn &&
  draft.rounds.some(({ round, showOpinions }) => round === queuePlace(record.queue).round && showOpinions === true) &&
  record.publicAt !== undefined &&
  place?.p1 !== undefined &&
  place.revision === record.revision &&
  !['H', 'W', 'X'].includes(record.status)

type Look = { draft: DraftRecord | undefined; caller?: Pick<Caller, 'id'>; now: string }

/** Public opinions by their ids, in that order; what is not, or no longer, public is left out. */
export const publicOpinionsOf = async (ids: readonly string[], { draft, caller, now }: Look) => {
  const found = await batchGet<Record<string, unknown>>(
    ids.flatMap((id) => [
      { pk: `O#${id}`, sk: 'O' },
      { pk: `PO#${id}`, sk: 'PO' },
      ...(caller ? [{ pk: `SU#${supportPlace(id, caller.id)}`, sk: caller.id }] : []),
    ]),
  )
  return ids.flatMap((id): PublicOpinion[] => {
    const [stored, place] = [found.get(`O#${id}|O`), found.get(`PO#${id}|PO`)]
    if (!stored || !place || typeof stored.opinionId === 'string') return []
    const record = opinion.format(stored)
    const standing = shown.format(place)
    if (!isShown(record, standing, draft)) return []
    const whole = opinionOf(record, { inside: false, draft, now })
    const own = caller && found.get(`SU#${supportPlace(id, caller.id)}|${caller.id}`)
    const mine = own && support.format(own)
    // What the caller has just said is in the number before the stream has counted it.
    const pending = mine ? Number(mine.on) - Number(mine.counted ?? false) : 0
    return [
      {
        id,
        draftId: whole.draftId,
        round: whole.round,
        article: whole.article,
        kind: whole.kind,
        text: whole.text,
        quote: whole.quote,
        suggestedText: whole.suggestedText,
        reason: whole.reason,
        name: record.publicName ?? '不具名',
        supports: Math.max(0, (standing.supports ?? 0) + pending),
        ...(caller && { supported: mine?.on ?? false, mine: record.authorId === caller.id }),
        decision: whole.decision,
        tentative: whole.tentative,
        createdAt: whole.createdAt,
        publicAt: record.publicAt ?? whole.createdAt,
      },
    ]
  })
}

/** One public opinion with its draft. Throws not_found. */
export const needPublic = async (
  opinionId: string,
  caller: Pick<Caller, 'id'> | undefined,
  { drafts, now }: Pick<OpinionDeps, 'drafts'> & { now: Date },
): Promise<{ shown: PublicOpinion; draft: DraftRecord }> => {
  const stored = (await batchGet<{ p2?: string }>([{ pk: `O#${opinionId}`, sk: 'O' }])).get(`O#${opinionId}|O`)
  const draftId = stored?.p2 === undefined ? undefined : queuePlace(stored.p2).draftId
  // The kept draft may be seconds old: whoever is about to be told that there is nothing has it read anew.
  for (const read of draftId === undefined ? [] : [drafts.get, drafts.fresh]) {
    const draft = await read(draftId as string)
    const [found] = await publicOpinionsOf([opinionId], { draft, caller, now: now.toISOString() })
    if (found && draft) return { shown: found, draft }
  }
  throw problem('not_found')
}
