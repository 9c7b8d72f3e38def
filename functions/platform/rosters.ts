import { invalid } from '@shared/api/errors'
import { changedRoster, type Duty } from '@shared/stations/duties'
import { beijingDay } from '@shared/text/time'
import type { Caller } from './caller'
import type { DeputyCard, Listed, StationCard } from './directory'
import type { Platform } from './serve'
import { needDeputy } from './stationRecords'

/** What is asked for: the whole roster from today on. */
export type AskedRoster = { duties: Duty[]; reason?: string }

/** Whoever arranges a station's reception days: its own worker, and the office. */
export const arranges = (caller: Caller | undefined, stationId: string): boolean =>
  caller !== undefined &&
  ((caller.roles.includes('station') && caller.stationId === stationId) || caller.may('stations:manage'))

/** Throws where a duty ends before it begins, or names a deputy who does not exist. */
export const checkDuties = async (duties: readonly Duty[]): Promise<void> => {
  for (const [index, { from, to }] of duties.entries())
    if (from >= to) throw invalid(`duties.${index}.to`, '结束时间应晚于开始时间')
  const ids = [...new Set(duties.flatMap(({ deputyIds }) => deputyIds))]
  await Promise.all(
    ids.map((id) =>
      needDeputy(id).catch(() => {
        throw invalid('duties', '值班安排中有不存在的代表，请重新选择')
      }),
    ),
  )
}

/**
 * The roster is published some days ahead; a later change needs a reason, which everybody sees. Days that have passed
 * stay as they are, also those that passed while it waited for a signature.
 */
export const rosterOf = async (
  card: Pick<StationCard, 'duties'>,
  { duties: given, reason }: AskedRoster,
  { now, rules }: Pick<Platform, 'now' | 'rules'>,
): Promise<Duty[]> => {
  await checkDuties(given)
  const noticeDays = rules.chat.dutyNoticeDays
  const { duties, late } = changedRoster(card.duties, given, {
    today: beijingDay(now.toISOString()),
    noticeDays,
    reason,
  })
  if (late && reason === undefined)
    throw invalid('reason', `接待日安排要提前 ${noticeDays} 天公布；临时变动请写明原因，群众会看到`)
  return duties
}

/** Duties with the names of their deputies. */
export const namedDuties = <D extends Duty>(duties: readonly D[], deputies: readonly Listed<DeputyCard>[]) => {
  const names = new Map(deputies.map(({ id, name }) => [id, name]))
  return duties.map((duty) => ({ ...duty, deputyNames: duty.deputyIds.map((id) => names.get(id) ?? '已离任代表') }))
}
