import type { stations as contract } from '@shared/stations/endpoints'
import { directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { checkDuties, rosterOf } from './setDuties'
import { needStation, putStation } from './store'
import { stationView } from './views'

export const createStation: Operation<typeof contract.createStation> = async (input, caller, deps) => {
  const id = deps.newId()
  await checkDuties(input.duties ?? [])
  const card = { takesMessages: false, duties: [], ...input }
  await putStation({ id, card, by: caller.id, request: deps.requestId }).catch((error: unknown) => {
    // The first try under this key has made it.
    if (!deps.repeated) throw error
  })
  return stationView({ id, ...card }, await directory.read(), deps.now, true)
}

export const editStation: Operation<typeof contract.editStation> = async ({ stationId, ...changes }, caller, deps) => {
  const { id, rev, card: old } = await needStation(stationId)
  const duties = changes.duties ? await rosterOf(old, changes.duties, undefined, deps) : old.duties
  const card = { ...old, ...changes, duties }
  await putStation({ id, rev, card, by: caller.id, request: deps.requestId })
  return stationView({ id, ...card }, await directory.read(), deps.now, true)
}
