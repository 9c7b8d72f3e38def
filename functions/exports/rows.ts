import { createHash } from 'node:crypto'
import type { Kind, OpinionStatus, Result } from '@shared/opinions/words'
import { type OpinionRecord, opinionOf } from '../platform/opinionRecords'

/** One opinion on its way into a table: plain values, as small as may be. */
export type ExportRow = {
  /** Sorts by the article's place in the law, then by time. */
  order: string
  id: string
  version: number
  article: string | null
  kind: Kind
  text: string
  suggestedText?: string
  reason?: string
  submitter?: { name?: string; organisation?: string; district?: string; capacity?: string }
  status: OpinionStatus
  result?: Result
  reply?: string
  decidedAt?: string
  source: string
  createdAt: string
  /** A digest of who said it, for counting people only. */
  person: number
}

/** 52 bits of a digest: enough to tell a million people apart, in a few bytes each. */
const personOf = (authorId: string): number =>
  Number.parseInt(createHash('sha256').update(authorId).digest('hex').slice(0, 13), 16)

export const WITHDRAWN_WORDS = '（意见已撤回）'

/** `place`: the article's place among the version's articles; the whole draft comes first, an unknown label last. */
export const rowOf = (record: OpinionRecord, place: (article: string | null) => number): ExportRow => {
  const opinion = opinionOf(record, { inside: true, now: record.createdAt })
  const { id, version, article, kind, status, source, createdAt } = opinion
  const row = {
    order: `${String(place(article)).padStart(5, '0')}#${createdAt}#${id}`,
    id,
    version,
    article,
    kind,
    status,
    source,
    createdAt,
    person: personOf(record.authorId),
  }
  // Who takes their words back takes back who they are, too.
  if (status === 'withdrawn') return { ...row, text: WITHDRAWN_WORDS }
  const { decision } = opinion
  return {
    ...row,
    text: opinion.text,
    suggestedText: opinion.suggestedText,
    reason: opinion.reason,
    submitter: opinion.submitter,
    ...(status === 'decided' &&
      decision && { result: decision.result, reply: decision.reply, decidedAt: decision.decidedAt }),
  }
}

/** The places of a version's articles by label. */
export const placesOf = (labels: readonly string[]) => {
  const order = new Map(labels.map((label, index) => [label, index + 1]))
  return (article: string | null): number => (article === null ? 0 : (order.get(article) ?? 99_999))
}
