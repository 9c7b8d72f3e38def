import { createHash } from 'node:crypto'
import type { ExportFilters, ExportOrder } from '@shared/exports/endpoints'
import type { Kind, OpinionStatus, Result } from '@shared/opinions/words'
import type { DraftRecord } from '../platform/draftRecords'
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
  /** Under review still: what is meant to be decided, for the inside only. */
  proposed?: { result: Result; reply: string }
  source: string
  createdAt: string
  /** A digest of who said it, for counting people only. */
  person: number
}

/** 52 bits of a digest: enough to tell a million people apart, in a few bytes each. */
const personOf = (authorId: string): number =>
  Number.parseInt(createHash('sha256').update(authorId).digest('hex').slice(0, 13), 16)

export const WITHDRAWN_WORDS = '（意见已撤回）'

export type RowLook = {
  /** What the table is sorted by. */
  order: (of: { article: string | null; createdAt: string; id: string }) => string
  /** As the public may see it, for data that is published: no decision before its release. */
  publicly?: { draft: DraftRecord; now: string }
}

export const rowOf = (record: OpinionRecord, { order, publicly }: RowLook): ExportRow => {
  const view = publicly ? { inside: false, ...publicly } : { inside: true, now: record.createdAt }
  const opinion = opinionOf(record, view)
  const { id, version, article, kind, status, source, createdAt } = opinion
  const row = {
    order: order(opinion),
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
  const { decision, proposal } = opinion
  return {
    ...row,
    text: opinion.text,
    suggestedText: opinion.suggestedText,
    reason: opinion.reason,
    submitter: opinion.submitter,
    ...(status === 'decided' &&
      decision && { result: decision.result, reply: decision.reply, decidedAt: decision.decidedAt }),
    ...(status === 'proposed' && proposal && { proposed: { result: proposal.result, reply: proposal.reply } }),
  }
}

/** The places of a version's articles by label. */
export const placesOf = (labels: readonly string[]) => {
  const order = new Map(labels.map((label, index) => [label, index + 1]))
  return (article: string | null): number => (article === null ? 0 : (order.get(article) ?? 99_999))
}

const LATEST = 9_999_999_999_999

/** Sorts by the article's place (the whole draft comes first, an unknown label last) and time, or by time alone. */
export const orderOf = (
  order: ExportOrder = 'article',
  place: (article: string | null) => number,
): RowLook['order'] => {
  switch (order) {
    case 'article':
      return ({ article, createdAt, id }) => `${String(place(article)).padStart(5, '0')}#${createdAt}#${id}`
    case 'oldest':
      return ({ createdAt, id }) => `${createdAt}#${id}`
    case 'newest':
      return ({ createdAt, id }) => `${String(LATEST - Date.parse(createdAt)).padStart(13, '0')}#${id}`
  }
}

/** Whether a row is among what was asked for. */
export const passes = (filters: ExportFilters | undefined, row: ExportRow): boolean => {
  if (!filters) return true
  const { articles, kinds, sources, capacities, districts, from, to, hasSuggestedText } = filters
  return (
    (!articles || articles.includes(row.article)) &&
    (!kinds || kinds.includes(row.kind)) &&
    (!sources || (sources as string[]).includes(row.source)) &&
    (!capacities || (capacities as string[]).includes(row.submitter?.capacity ?? 'resident')) &&
    (!districts || districts.includes(row.submitter?.district ?? '')) &&
    (!from || row.createdAt >= from) &&
    (!to || row.createdAt < to) &&
    (hasSuggestedText === undefined || hasSuggestedText === (row.suggestedText !== undefined))
  )
}
