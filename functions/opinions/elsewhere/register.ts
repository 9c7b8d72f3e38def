import { problem } from '@shared/api/errors'
import { currentRound } from '@shared/drafts/rounds'
import type { RegisteredInput } from '@shared/opinions/elsewhereEndpoints'
import type { StoredAttachment } from '../../platform/attachments'
import type { DraftRecord, VersionRecord } from '../../platform/draftRecords'
import { derivedId } from '../../platform/ids'
import { kindLetters, queuePartition, statusLetters } from '../../platform/opinionRecords'
import type { putNew } from '../store'
import { stored } from '../submitOpinion'

type Item = Parameters<typeof putNew>[0]
type Words = Omit<RegisteredInput, 'attachments' | 'round'>

/** The round that an opinion from elsewhere is put to: a letter may arrive when it is over. Throws draft_not_published. */
export const roundOf = (draft: DraftRecord, asked: number | undefined) => {
  const round = asked === undefined ? currentRound(draft.rounds) : draft.rounds.find((each) => each.round === asked)
  if (!round) throw problem(asked === undefined ? 'draft_not_published' : 'not_found')
  return round
}

/** The articles of the round's version, by label. */
export const labelsOf = (text: VersionRecord | undefined): Set<string> =>
  new Set(text?.articles.map(({ label }) => label))

/** Noon in Beijing of the day it was received, or now for today's. */
const receivedAt = (day: string | undefined, now: Date): string => {
  if (day === undefined) return now.toISOString()
  const noon = new Date(`${day}T12:00:00+08:00`)
  return (noon < now ? noon : now).toISOString()
}

export const isFuture = (day: string | undefined, now: Date): boolean =>
  day !== undefined && new Date(`${day}T00:00:00+08:00`) > now

type Made = {
  draft: DraftRecord
  round: { round: number; version: number }
  attachments?: StoredAttachment[]
  by: string
  request: string
  now: Date
}

/**
 * A registered opinion as it is stored. Its id derives from what was registered: the same entry twice, or the same table
 * again, is the same opinion, while the same words of another person, or under another number, are another one.
 */
export const registeredItem = (input: Words, { draft, round, attachments, by, request, now }: Made): Item => {
  const submitter = Object.fromEntries(
    Object.entries(input.submitter ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const id = derivedId(
    'registered',
    draft.id,
    round.round,
    input.source,
    input.number ?? '',
    input.article ?? '',
    submitter.name ?? '',
    submitter.organisation ?? '',
    input.text.replace(/\s+/g, ''),
    (input.suggestedText ?? '').replace(/\s+/g, ''),
  )
  const at = receivedAt(input.receivedAt, now)
  return {
    id,
    authorId: `staff#${draft.id}`,
    createdAt: at,
    queuedAt: at,
    queue: queuePartition(draft, round.round, 'submitted', id),
    status: statusLetters.submitted,
    article: input.article ?? undefined,
    kind: kindLetters[input.kind],
    version: round.version,
    ...stored(input.text),
    suggestedText: input.suggestedText,
    reason: input.reason,
    source: input.source,
    number: input.number,
    submitter: Object.keys(submitter).length > 0 ? submitter : undefined,
    attachments: attachments && attachments.length > 0 ? attachments : undefined,
    revision: 1,
    writes: 1,
    by,
    request,
  }
}
