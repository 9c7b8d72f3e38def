import type { SignOffState } from '@shared/drafts/words'
import type { Deputy, Station } from '@shared/stations/schemas'
import type { DeputyCard, Directory, Listed, StationCard } from '../platform/directory'
import { type AskedRoster, namedDuties } from '../platform/rosters'
import { signOffRecords } from '../platform/signOffs'
import { photoLink } from './photos'

const BEIJING = 8 * 3_600_000
/** `2026-11-23 14:05` in Beijing. */
export const beijing = (now: Date): string =>
  new Date(now.getTime() + BEIJING).toISOString().slice(0, 16).replace('T', ' ')

const soonest = (a: { date: string; from: string }, b: { date: string; from: string }) =>
  `${a.date} ${a.from}` < `${b.date} ${b.from}` ? -1 : 1

type CheckedIn = { date: string; from: string; deputyId: string }
type Known<Card> = Card & { id: string }

export const deputyView = async (
  { id, leave, photo, ...card }: Known<DeputyCard>,
  { stations, deputies }: Directory,
  now: Date,
): Promise<Deputy> => {
  const theirs = stations.filter((station) => card.stationIds.includes(station.id))
  const current = beijing(now)
  const nextDuty = stations
    .flatMap(({ name, duties }) => duties.map((duty) => ({ ...duty, stationName: name })))
    .filter(({ deputyIds, date, to, cancelled }) => !cancelled && deputyIds.includes(id) && `${date} ${to}` > current)
    .sort(soonest)[0]
  const standIn = leave && leave.until >= current.slice(0, 10) && deputies.find((each) => each.id === leave.standInId)
  return {
    id,
    ...card,
    ...(photo && { photo: await photoLink(photo) }),
    stationNames: theirs.map(({ name }) => name),
    nextDuty,
    ...(standIn && {
      leave: { from: leave.from, until: leave.until, standIn: { id: standIn.id, name: standIn.name } },
    }),
  }
}

/** With `whole`, what a page of its own shows: duties still to come and the deputies; in a list the next duty. */
export const stationView = (
  { id, duties, awaiting: _waits, ...card }: Known<StationCard>,
  { deputies }: Directory,
  now: Date,
  whole: boolean,
  checkIns: readonly CheckedIn[] = [],
): Station => {
  const current = beijing(now)
  const today = current.slice(0, 10)
  const kind = card.kind ?? 'station'
  if (!whole) {
    const next = duties.filter(({ date, to, cancelled }) => !cancelled && `${date} ${to}` > current).sort(soonest)
    return { id, ...card, kind, duties: next.slice(0, 1) }
  }
  const arrived = ({ date, from }: { date: string; from: string }) =>
    checkIns.filter((each) => each.date === date && each.from === from).map(({ deputyId }) => deputyId)
  return {
    id,
    ...card,
    kind,
    duties: namedDuties(
      duties.filter(({ date }) => date >= today),
      deputies,
    )
      .sort(soonest)
      .map((duty) => ({ ...duty, ...(duty.date === today && { arrivedIds: arrived(duty) }) })),
    deputies: deputies
      .filter(({ stationIds, takesMessages }) => takesMessages && stationIds.includes(id))
      .map((deputy) => ({ id: deputy.id, name: deputy.name })),
  }
}

/** The roster that waits for its signature, for whoever arranges it; who asked may take it back. */
export const waitingRoster = async (
  { awaiting }: Pick<StationCard, 'awaiting'>,
  { deputies }: Directory,
  callerId: string,
): Promise<Pick<Station, 'awaiting'>> => {
  if (!awaiting) return {}
  const asking = await signOffRecords.get(awaiting.signOffId)
  const { duties, reason } = (asking?.asked ?? { duties: [] }) as AskedRoster
  return {
    awaiting: {
      signOffId: awaiting.signOffId,
      matter: 'roster',
      state: awaiting.state as SignOffState,
      own: asking?.askedBy === callerId,
      duties: namedDuties(duties, deputies),
      reason,
    },
  }
}

/** A page of a list that stands in memory, after the entry where the last page ended. */
export const pageOf = <Card>(entries: Listed<Card>[], limit: number, after: string | undefined) => {
  const rest = after === undefined ? entries : entries.filter(({ order }) => order > after)
  const items = rest.slice(0, limit)
  return { items, next: rest.length > limit ? items.at(-1)?.order : undefined }
}
