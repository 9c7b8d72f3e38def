import { invalid, problem } from '@shared/api/errors'
import { changedRoster, type Duty } from '@shared/stations/duties'
import type { stations as contract } from '@shared/stations/endpoints'
import { directory, type StationCard } from '../platform/directory'
import type { Operation, Platform } from '../platform/serve'
import { needDeputy, needStation, putStation } from './store'
import { beijing, stationView } from './views'

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

/** The roster is published some days ahead; a later change needs a reason, which everybody sees. */
export const rosterOf = async (
  card: Pick<StationCard, 'duties'>,
  given: readonly Duty[],
  reason: string | undefined,
  { now, rules }: Pick<Platform, 'now' | 'rules'>,
): Promise<Duty[]> => {
  await checkDuties(given)
  const noticeDays = rules.chat.dutyNoticeDays
  const today = beijing(now).slice(0, 10)
  const { duties, late } = changedRoster(card.duties, given, { today, noticeDays, reason })
  if (late && reason === undefined)
    throw invalid('reason', `接待日安排要提前 ${noticeDays} 天公布；临时变动请写明原因，群众会看到`)
  return duties
}

export const setDuties: Operation<typeof contract.setDuties> = async ({ stationId, duties, reason }, caller, deps) => {
  const worksHere = caller.roles.includes('station') && caller.stationId === stationId
  if (!worksHere && !caller.may('stations:manage')) throw problem('forbidden')
  const { id, rev, card: old } = await needStation(stationId)
  const card = { ...old, duties: await rosterOf(old, duties, reason, deps) }
  await putStation({ id, rev, card, by: caller.id, request: deps.requestId })
  return stationView({ id, ...card }, await directory.read(), deps.now, true)
}
