import { problem } from '@shared/api/errors'
import type { stations as contract } from '@shared/stations/endpoints'
import { directory } from '../platform/directory'
import { arranges } from '../platform/rosters'
import type { Operation } from '../platform/serve'
import { needDeputy, needStation } from '../platform/stationRecords'
import { checkInsOf } from './checkIn'
import { publishedAnswers } from './readFigures'
import { beijing, deputyView, stationView, waitingRoster } from './views'

/** A deputy's page. One who takes no messages is shown to whoever manages people, and to themselves. */
export const readDeputy: Operation<typeof contract.readDeputy> = async ({ deputyId }, caller, deps) => {
  const { now } = deps
  const [{ id, card }, known] = await Promise.all([needDeputy(deputyId), directory.read()])
  const inside = caller?.may('deputies:manage') || caller?.deputyId === id
  if (!card.takesMessages && !inside) throw problem('not_found')
  return { ...(await deputyView({ id, ...card }, known, now)), ...(await publishedAnswers('deputy', id, deps)) }
}

export const readStation: Operation<typeof contract.readStation> = async ({ stationId }, caller, deps) => {
  const { now } = deps
  const today = beijing(now).slice(0, 10)
  const [{ id, card }, known, checkIns] = await Promise.all([
    needStation(stationId),
    directory.read(),
    checkInsOf(stationId, today),
  ])
  const shown = stationView({ id, ...card }, known, now, true, checkIns)
  const waiting = caller && arranges(caller, id) ? await waitingRoster(card, known, caller.id) : {}
  return { ...shown, ...waiting, ...(await publishedAnswers('station', id, deps)) }
}
