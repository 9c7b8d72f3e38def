import { addWorkingDays, calendarKnown } from '@shared/calendar/workingDays'
import type { CityRules } from '@shared/city/rules'
import { currentRound, draftStatus, roundState } from '@shared/drafts/rounds'
import type { Draft } from '@shared/drafts/schemas'
import type { DraftRecord } from '../platform/draftRecords'
import { type StoredStage, shownStages } from '../platform/storedStages'
import { partsOf } from './roundDates'

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
  | 'signOff'
  | 'awaiting'
  | 'decidedAt'
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
  signOff: record.signOff,
  awaiting: record.awaiting,
  decidedAt: record.decidedAt,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
})

/** The public reads a draft from its publication until it is taken down. */
export const isPublic = ({ publishedAt, withdrawn }: Pick<DraftCard, 'publishedAt' | 'withdrawn'>): boolean =>
  publishedAt !== undefined && withdrawn === undefined

type Whole = Pick<DraftRecord, 'explanation' | 'announcement' | 'stages' | 'roundParts'>
type Shown = DraftCard & Pick<DraftRecord, 'id'> & Partial<Whole>

type View = { inside: boolean; now: string; rules?: Pick<CityRules, 'feedbackDays' | 'signOff'> }

/**
 * When the report of the current round is due: some working days after the law was decided on, by the day of its vote
 * where staff entered one. Nothing is due before, or once the report is out.
 */
export const feedbackDue = (record: Shown, now: string, days: number): Draft['feedbackDue'] => {
  const round = currentRound(record.rounds)
  if (!round || record.feedback?.round === round.round) return undefined
  const vote = ((record.stages ?? []) as StoredStage[]).find(({ kind }) => kind === 'vote')?.date
  const voted = vote && `${vote}T04:00:00.000Z`
  const from = voted && voted <= now ? voted : record.decidedAt
  if (from === undefined) return undefined
  const dueAt = addWorkingDays(from, days)
  const provisional = !calendarKnown(new Date(dueAt).getUTCFullYear())
  return { dueAt, overdue: dueAt < now, ...(provisional && { provisional }) }
}

/**
 * A draft as the API tells it, to the public or to those `inside`. Status and state follow from the times at `now`
 * (ISO), so that a consultation opens and closes to the second.
 */
export const draftOf = (record: Shown, { inside, now, rules }: View): Draft => {
  const versions = record.versions.filter(({ publishedAt }) => inside || publishedAt !== undefined)
  const consultations = record.rounds.map((round) => ({
    ...round,
    ...partsOf(record, round.round),
    state: roundState(round, now),
  }))
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
    stages: record.stages && shownStages(record.stages as StoredStage[]),
    ...(inside && {
      twoStepReview: record.twoStepReview ?? false,
      withdrawn: record.withdrawn,
      signOff: rules?.signOff || (record.signOff ?? false),
      awaiting: record.awaiting as Draft['awaiting'],
      feedbackDue: rules && feedbackDue(record, now, rules.feedbackDays),
    }),
    pausedReason: record.pausedReason,
    feedback: record.feedback,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  }
}
