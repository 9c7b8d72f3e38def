import { problem } from '@shared/api/errors'
import { sameToCome } from '@shared/stations/duties'
import type { stations as contract } from '@shared/stations/endpoints'
import type { Station } from '@shared/stations/schemas'
import { beijingDay } from '@shared/text/time'
import type { Caller } from '../platform/caller'
import { directory, type StationCard } from '../platform/directory'
import { type AskedRoster, arranges, rosterOf } from '../platform/rosters'
import { type Operation, type Platform, Reply } from '../platform/serve'
import { needSameRequest, newSignOff, signOffRecords } from '../platform/signOffs'
import { needStation } from '../platform/stationRecords'
import { putStation } from './store'
import { stationView, waitingRoster } from './views'

type Read = { id: string; rev?: number; card: StationCard }

/**
 * Writes a station with its other changes and the roster asked for. Where the city's publications are signed first, the
 * roster stays as it is and is put before the examiner, and `waits` says so. Throws conflict, sign_off_waiting.
 */
export const saveWithRoster = async (
  deps: Platform,
  caller: Pick<Caller, 'id' | 'name'>,
  { id, rev, card: old }: Read,
  { duties: given, reason }: AskedRoster,
  changes: Partial<Omit<StationCard, 'duties' | 'awaiting'>> = {},
): Promise<{ card: StationCard; waits: boolean }> => {
  const asked: AskedRoster = { duties: given, ...(reason !== undefined && { reason }) }
  const duties = await rosterOf(old, asked, deps)
  const stamp = { by: caller.id, request: deps.requestId }
  const same = sameToCome(old.duties, duties, beijingDay(deps.now.toISOString()))
  const card = { ...old, ...changes }
  if (same || !deps.rules.signOff) {
    await putStation({ id, rev, card: { ...card, duties }, ...stamp })
    return { card: { ...card, duties }, waits: false }
  }
  if (old.awaiting) {
    await needSameRequest(signOffRecords, old.awaiting, { matter: 'roster', asked, askedBy: caller.id })
    if (Object.keys(changes).length > 0) await putStation({ id, rev, card, ...stamp })
    return { card, waits: true }
  }
  const { item, awaiting } = newSignOff(
    { matter: 'roster', stationId: id },
    { stationName: card.name },
    { id: deps.newId(), asked, caller, at: deps.now.toISOString(), request: deps.requestId },
  )
  await putStation({ id, rev, card: { ...card, awaiting }, ...stamp }, [item])
  return { card: { ...card, awaiting }, waits: true }
}

/** A station as whoever arranges it sees it: also what waits for the signature. */
export const arrangedView = async (
  station: StationCard & { id: string },
  caller: Pick<Caller, 'id'>,
  now: Date,
): Promise<Station> => {
  const known = await directory.read()
  const view = stationView(station, known, now, true)
  return { ...view, ...(await waitingRoster(station, known, caller.id)) }
}

export const setDuties: Operation<typeof contract.setDuties> = async ({ stationId, duties, reason }, caller, deps) => {
  if (!arranges(caller, stationId)) throw problem('forbidden')
  const station = await needStation(stationId)
  const { card, waits } = await saveWithRoster(deps, caller, station, { duties, reason })
  return new Reply(waits ? 202 : 200, await arrangedView({ id: station.id, ...card }, caller, deps.now))
}
