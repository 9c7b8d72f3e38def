import type { Duty } from '@shared/stations/duties'
import type { StationKind } from '@shared/stations/words'
import { EntityFormatter } from 'dynamodb-toolbox'
import { cached } from './cache'
import { DeputyEntity, StationEntity } from './directoryEntities'
import { type IndexItem, indexPage, type Place } from './pages'

/** What is stored of a deputy: the public record. Names of stations and the next duty are found when it is read. */
export type DeputyCard = {
  name: string
  level: string
  term: string
  electedBy?: string
  delegation?: string
  district: string
  sector?: string
  introduction?: string
  topics: string[]
  stationIds: string[]
  takesMessages: boolean
  /** A picture by the upload that it was made of. */
  photo?: { by: string; id: string }
  /** Days in Beijing, both included; new matters go to the stand-in. */
  leave?: { from: string; until: string; standInId: string }
}

export type StationCard = {
  name: string
  kind?: StationKind
  district: string
  address: string
  phone?: string
  hours?: string
  introduction?: string
  latitude?: number
  longitude?: number
  takesMessages: boolean
  duties: Duty[]
  /** A roster that waits to be examined and signed; `duties` stay as they are meanwhile. */
  awaiting?: { signOffId: string; matter: string; state: string }
}

/** An entry of the directory; `order` is the pinyin of its name, then its id. */
export type Listed<Card> = Card & { id: string; order: string }

const whole = async (partition: string): Promise<IndexItem[]> => {
  const items: IndexItem[] = []
  let place: Place | undefined
  do {
    const page = await indexPage('byOwner', [partition], { place, limit: 199, oldestFirst: true })
    items.push(...page.items)
    place = page.next
  } while (place)
  return items
}

const listed = <Card>(item: IndexItem): Listed<Card> => ({
  ...(item.c as Card),
  id: item.pk.slice(3),
  order: String(item.s1),
})

const read = async () => {
  const [deputies, stations] = await Promise.all([whole('DEPUTIES'), whole('STATIONS')])
  return {
    deputies: deputies.map((item) => listed<DeputyCard>(item)),
    stations: stations.map((item) => listed<StationCard>(item)),
  }
}
export type Directory = Awaited<ReturnType<typeof read>>

const kept = cached<'all', Directory>(read, 8_000, 1)

/** All deputies and stations, by the pinyin of their names; kept for some seconds: a change shows within ten. */
export const directory = {
  read: () => kept.get('all'),
  forget: () => kept.forget('all'),
}

const deputy = DeputyEntity.build(EntityFormatter)
const station = StationEntity.build(EntityFormatter)
/** A deputy or station as stored, from an item read by its key. */
export const deputyRecord = (item: Record<string, unknown>) => {
  const { id, card, rev, s1 } = deputy.format(item)
  return { id, rev, order: s1, card: card as DeputyCard }
}
export const stationRecord = (item: Record<string, unknown>) => {
  const { id, card, rev, s1 } = station.format(item)
  return { id, rev, order: s1, card: card as StationCard }
}

const BEIJING = 8 * 3_600_000
/** A deputy's leave, on the day that it is now in Beijing. */
export const onLeave = ({ leave }: Pick<DeputyCard, 'leave'>, now: Date): DeputyCard['leave'] => {
  const today = new Date(now.getTime() + BEIJING).toISOString().slice(0, 10)
  return leave && leave.from <= today && today <= leave.until ? leave : undefined
}
