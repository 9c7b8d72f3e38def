import type { stations as contract } from '@shared/stations/endpoints'
import { checkDuties } from '../platform/rosters'
import { type Operation, Reply } from '../platform/serve'
import { needStation } from '../platform/stationRecords'
import { arrangedView, saveWithRoster } from './setDuties'
import { putStation } from './store'

export const createStation: Operation<typeof contract.createStation> = async (input, caller, deps) => {
  const id = deps.newId()
  const { duties = [], ...rest } = input
  await checkDuties(duties)
  const card = { takesMessages: false, ...rest, duties }
  const signed = deps.rules.signOff && duties.length > 0
  const made = signed
    ? saveWithRoster(deps, caller, { id, card: { ...card, duties: [] } }, { duties })
    : putStation({ id, card, by: caller.id, request: deps.requestId }).then(() => ({ card }))
  const written = await made.catch((error: unknown) => {
    // The first try under this key has made it.
    if (!deps.repeated) throw error
    return needStation(id)
  })
  return arrangedView({ id, ...written.card }, caller, deps.now)
}

export const editStation: Operation<typeof contract.editStation> = async (
  { stationId, duties, ...changes },
  caller,
  deps,
) => {
  const station = await needStation(stationId)
  const { id, rev, card: old } = station
  if (duties) {
    const { card, waits } = await saveWithRoster(deps, caller, station, { duties }, changes)
    return new Reply(waits ? 202 : 200, await arrangedView({ id, ...card }, caller, deps.now))
  }
  const card = { ...old, ...changes }
  await putStation({ id, rev, card, by: caller.id, request: deps.requestId })
  return arrangedView({ id, ...card }, caller, deps.now)
}
