import { isTentative, type LaterStatus } from '@shared/drafts/rounds'
import type { Kind, OpinionStatus, Result } from '@shared/opinions/endpoints'
import type { Opinion } from '@shared/opinions/schemas'
import type { FormattedItem } from 'dynamodb-toolbox'
import type { DraftRecord } from './draftRecords'
import type { OpinionEntity } from './opinionEntities'
import type { IndexItem } from './pages'

/** An opinion as it is stored. Several contexts read it; only the opinions context writes it. */
export type OpinionRecord = FormattedItem<typeof OpinionEntity>

export const statusLetters: Record<OpinionStatus, string> = {
  submitted: 'S',
  held: 'H',
  reviewing: 'R',
  proposed: 'P',
  decided: 'D',
  withdrawn: 'W',
  rejected: 'X',
}
export const kindLetters: Record<Kind, string> = { modify: 'm', delete: 'd', add: 'a', other: 'o' }

const inverse = <K extends string>(letters: Record<K, string>) =>
  Object.fromEntries(Object.entries(letters).map(([name, letter]) => [letter, name])) as Record<string, K>
const statusOf = inverse(statusLetters)
const kindOf = inverse(kindLetters)

/** Arrivals come by the thousand a second, so their partitions are sharded; what staff do to them is slower. */
const ARRIVING: readonly OpinionStatus[] = ['submitted', 'held']

/** Stable shard of an opinion: spread by its id, whose characters are evenly spread. */
const shardOf = (opinionId: string, shards: number): number => {
  let sum = 0
  for (let i = 10; i < opinionId.length; i++) sum = (sum * 31 + opinionId.charCodeAt(i)) % 65_521
  return sum % shards
}

/** The partition of byQueue where an opinion of this status waits. */
export const queuePartition = (
  draft: Pick<DraftRecord, 'id' | 'shards'>,
  round: number,
  status: OpinionStatus,
  opinionId: string,
): string =>
  `${draft.id}#${round}#${statusLetters[status]}${ARRIVING.includes(status) ? shardOf(opinionId, draft.shards) : ''}`

/** All partitions of a round's queue, of one status or of all. */
export const queuePartitions = (
  draft: Pick<DraftRecord, 'id' | 'shards'>,
  round: number,
  status?: OpinionStatus,
): string[] =>
  (status ? [status] : (Object.keys(statusLetters) as OpinionStatus[])).flatMap((each) =>
    ARRIVING.includes(each)
      ? Array.from({ length: draft.shards }, (_, shard) => `${draft.id}#${round}#${statusLetters[each]}${shard}`)
      : [`${draft.id}#${round}#${statusLetters[each]}`],
  )

/** Draft and round of a queue partition. */
export const queuePlace = (partition: string): { draftId: string; round: number } => {
  const [draftId = '', round = ''] = partition.split('#')
  return { draftId, round: Number(round) }
}

export const opinionStatus = (letter: string): OpinionStatus => statusOf[letter] ?? 'submitted'

/** Letters of statuses that count as opinions: all but withdrawn and rejected. */
export const countsAsOpinion = (letter: string): boolean => letter !== 'W' && letter !== 'X'

/** An author and the public see a decision once it is released: `~` waits for the round's report. */
export const decisionVisible = (
  visibleFrom: string | undefined,
  releasedAt: string | undefined,
  now: string,
): boolean =>
  visibleFrom === undefined ||
  (visibleFrom === '~' ? releasedAt !== undefined && releasedAt <= now : visibleFrom <= now)

const releasedAt = (draft: DraftRecord | undefined, round: number) =>
  draft?.rounds.find((each) => each.round === round)?.releasedAt

/** To those outside, what was adopted before the law is passed is 拟采纳 where results come out together. */
const tentative = (draft: DraftRecord | undefined, round: number): boolean =>
  isTentative(
    draft?.rounds.find((each) => each.round === round),
    draft?.laterStatus as LaterStatus | undefined,
  )

const tentatively = <T extends { text: string }>(step: T): T => ({
  ...step,
  text: step.text.replace(/(：|→ )((?:部分)?采纳)$/, '$1拟$2'),
})

type View = { inside: boolean; draft?: DraftRecord; now: string }

/** Whether nobody outside saw what the last step made of it: until then it can be taken back. */
export const stillUntold = ({ status, visibleFrom }: Pick<OpinionRecord, 'status' | 'visibleFrom'>, now: string) =>
  status === 'P' || visibleFrom === '~' || (visibleFrom !== undefined && visibleFrom > now)

const undoableOf = (record: OpinionRecord, now: string): Opinion['undoable'] => {
  const { undo, visibleFrom, status } = record
  if (undo?.by === undefined || !stillUntold(record, now)) return undefined
  return { by: undo.by, ...(status === 'D' && visibleFrom && visibleFrom !== '~' && { until: visibleFrom }) }
}

const shownStatus = (letter: string, visible: boolean, inside: boolean): OpinionStatus => {
  const status = opinionStatus(letter)
  if (inside) return status
  return status === 'proposed' || (status === 'decided' && !visible) ? 'reviewing' : status
}

const stripName = <T extends { byName: string; by: string; at: string }>(
  { byName, by: _by, at, ...rest }: T,
  inside: boolean,
) => ({
  ...rest,
  decidedAt: at,
  ...(inside && { decidedBy: byName }),
})

/** Those outside read of the articles of public versions only. */
const adoptedIn = (decision: OpinionRecord['decision'], { inside, draft }: View) => {
  if (!decision?.adoptedIn || inside) return decision
  const open = decision.adoptedIn.filter(
    ({ version }) => draft?.versions.find((each) => each.version === version)?.publishedAt !== undefined,
  )
  const { adoptedIn: _, ...rest } = decision
  return open.length === 0 ? rest : { ...rest, adoptedIn: open }
}

/** The API's opinion of a stored one, as its author (or the public) or those inside see it. */
export const opinionOf = (record: OpinionRecord, { inside, draft, now }: View): Opinion => {
  const { draftId, round } = queuePlace(record.queue)
  const visible = decisionVisible(record.visibleFrom, releasedAt(draft, round), now)
  const status = shownStatus(record.status, visible, inside)
  const told = (inside || visible) && record.decision !== undefined
  const decision = adoptedIn(record.decision, { inside, draft, now })
  const meant = told && !inside && tentative(draft, round)
  const hidden = ['proposed', 'returned', 'decided', 'revised', 'confirmed']
  return {
    id: record.id,
    draftId,
    draftTitle: draft?.title,
    version: record.version,
    round,
    article: record.article ?? null,
    kind: kindOf[record.kind] ?? 'other',
    text: record.head + (record.rest ?? ''),
    quote: record.quote,
    suggestedText: record.suggestedText,
    reason: record.reason,
    status,
    statusReason: record.statusReason,
    source: record.source as Opinion['source'],
    sourceId: record.sourceId,
    ...(inside && {
      assignee: record.assignee,
      number: record.number,
      consultation: record.consultation,
      undoable: undoableOf(record, now),
    }),
    submitter: record.submitter as Opinion['submitter'],
    decision: told && decision ? (stripName(decision, inside) as Opinion['decision']) : undefined,
    ...(meant && { tentative: true }),
    proposal: inside && record.proposal ? (stripName(record.proposal, true) as Opinion['proposal']) : undefined,
    earlierDecisions: told ? (record.earlier ?? []).map((each) => stripName(each, inside) as never) : undefined,
    timeline: [
      { at: record.createdAt, event: 'submitted', text: '意见已提交' },
      ...(record.timeline ?? [])
        .filter(({ event }) => inside || visible || !hidden.includes(event))
        .map((step) => (meant ? tentatively(step) : step)),
    ],
    revision: record.revision,
    publicAt: record.publicAt,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt ?? record.createdAt,
  }
}

/** The same from an index entry: what lists show. */
export const listedOpinion = (item: IndexItem, { inside, draft, now }: View): Opinion => {
  const { draftId, round } = queuePlace(String(item.p2))
  const visible = decisionVisible(item.rl as string | undefined, releasedAt(draft, round), now)
  const result = item.dr as Result | undefined
  const status = shownStatus(String(item.st), visible, inside)
  const cut = (item.c as { cut?: boolean } | undefined)?.cut === true
  return {
    id: item.pk.slice(2),
    draftId,
    draftTitle: draft?.title,
    version: Number(item.v ?? 1),
    round,
    article: (item.ar as string | undefined) ?? null,
    kind: kindOf[String(item.kd)] ?? 'other',
    text: String(item.h),
    ...(cut && { textTruncated: true }),
    status,
    source: item.so as Opinion['source'],
    revision: Number(item.rv ?? 1),
    createdAt: String(item.s1),
    updatedAt: String(item.s1),
    ...(result && (inside || visible) && { result }),
    ...(result && visible && !inside && tentative(draft, round) && { tentative: true }),
  }
}
