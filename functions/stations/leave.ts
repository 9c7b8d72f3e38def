import { invalid, problem } from '@shared/api/errors'
import type { stations as contract } from '@shared/stations/endpoints'
import type { Caller } from '../platform/caller'
import { type DeputyCard, directory } from '../platform/directory'
import type { Operation, Platform } from '../platform/serve'
import { needDeputy } from '../platform/stationRecords'
import { putDeputy } from './store'
import { deputyView } from './views'

const change = async (deputyId: string, caller: Caller, { now, requestId }: Platform, leave: DeputyCard['leave']) => {
  const { id, rev, card: old } = await needDeputy(deputyId)
  if (caller.deputyId !== id && !caller.may('deputies:manage')) throw problem('forbidden')
  const { leave: _, ...rest } = old
  const card = { ...rest, ...(leave && { leave }) }
  await putDeputy({ id, rev, card, by: caller.id, request: requestId })
  return deputyView({ id, ...card }, await directory.read(), now)
}

/** A deputy is away: new matters go to the stand-in, and residents are told so. */
export const setLeave: Operation<typeof contract.setLeave> = async ({ deputyId, ...leave }, caller, deps) => {
  if (leave.standInId === deputyId) throw invalid('standInId', '请选择另一位代表')
  const standIn = await needDeputy(leave.standInId).catch(() => undefined)
  if (!standIn?.card.takesMessages) throw invalid('standInId', '这位代表没有开通网上留言，请选择其他代表')
  return change(deputyId, caller, deps, leave)
}

export const endLeave: Operation<typeof contract.endLeave> = ({ deputyId }, caller, deps) =>
  change(deputyId, caller, deps, undefined)
