import type { Draft } from '@shared/drafts/endpoints'
import { currentRound, draftStatus, roundState } from '@shared/drafts/rounds'
import type { DraftRecord } from '../platform/draftRecords'

/** What a list needs of a draft: kept in its index entry, so that a page reads nothing else. */
export type DraftCard = Pick<
  DraftRecord,
  | 'title'
  | 'summary'
  | 'laterStatus'
  | 'publishedAt'
  | 'withdrawn'
  | 'versions'
  | 'rounds'
  | 'feedback'
  | 'twoStepReview'
  | 'pausedReason'
  | 'createdAt'
  | 'updatedAt'
>

export const cardOf = (record: DraftRecord): DraftCard => ({
  title: record.title,
  summary: record.summary,
  laterStatus: record.laterStatus,
  publishedAt: record.publishedAt,
  withdrawn: record.withdrawn,
  versions: record.versions,
  rounds: record.rounds,
  feedback: record.feedback,
  twoStepReview: record.twoStepReview,
  pausedReason: record.pausedReason,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
})

/** The public reads a draft from its publication until it is taken down. */
export const isPublic = ({ publishedAt, withdrawn }: Pick<DraftCard, 'publishedAt' | 'withdrawn'>): boolean =>
  publishedAt !== undefined && withdrawn === undefined

type Shown = DraftCard & Pick<DraftRecord, 'id'> & Partial<Pick<DraftRecord, 'explanation' | 'announcement'>>

/**
 * A draft as the API tells it, to the public or to those `inside`. Status and state follow from the times at `now`
 * (ISO), so that a consultation opens and closes to the second.
 */
export const draftOf = (record: Shown, { inside, now }: { inside: boolean; now: string }): Draft => {
  const versions = record.versions.filter(({ publishedAt }) => inside || publishedAt !== undefined)
  const consultations = record.rounds.map((round) => ({ ...round, state: roundState(round, now) }))
  return {
    id: record.id,
    title: record.title,
    summary: record.summary,
    explanation: record.explanation,
    announcement: record.announcement,
    status: draftStatus(record.rounds, record.laterStatus, now),
    published: isPublic(record),
    publishedAt: record.publishedAt,
    version: versions.at(-1)?.version,
    versions: versions.map(({ version, kind, articles, createdAt, publishedAt }) => ({
      version,
      kind,
      articles,
      createdAt,
      published: publishedAt !== undefined,
    })),
    consultation: currentRound(consultations),
    consultations,
    ...(inside && { twoStepReview: record.twoStepReview ?? false, withdrawn: record.withdrawn }),
    pausedReason: record.pausedReason,
    feedback: record.feedback,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  }
}
