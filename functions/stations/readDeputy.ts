import { problem } from '@shared/api/errors'
import type { stations as contract } from '@shared/stations/endpoints'
import { directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { needDeputy, needStation } from './store'
import { deputyView, stationView } from './views'

/** A deputy's page. One who takes no messages is shown to whoever manages people, and to themselves. */
export const readDeputy: Operation<typeof contract.readDeputy> = async ({ deputyId }, caller, { now }) => {
  const [{ id, card }, known] = await Promise.all([needDeputy(deputyId), directory.read()])
  const inside = caller?.may('people:manage') || caller?.deputyId === id
  if (!card.takesMessages && !inside) throw problem('not_found')
  return deputyView({ id, ...card }, known, now)
}

export const readStation: Operation<typeof contract.readStation> = async ({ stationId }, _caller, { now }) => {
  const [{ id, card }, known] = await Promise.all([needStation(stationId), directory.read()])
  return stationView({ id, ...card }, known, now, true)
}
