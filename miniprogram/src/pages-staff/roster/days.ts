import type { AnswerOf } from '../../api/contract'
import type { NewDuty } from './DutySheet'

type Duties = NonNullable<AnswerOf<'GET /stations/{stationId}'>['duties']>

/** Reception days as the form has them: those that are not cancelled. */
export const daysOf = (duties: Duties | undefined): NewDuty[] =>
  (duties ?? [])
    .filter(({ cancelled }) => !cancelled)
    .map(({ date, from, to, deputyIds }) => ({ date, from, to, deputyIds }))

export const daysKey = (stationId: string): string => `roster:${stationId}`
export const reasonKey = (stationId: string): string => `roster-reason:${stationId}`
