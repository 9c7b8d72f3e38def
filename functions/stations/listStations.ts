import type { stations as contract } from '@shared/stations/endpoints'
import { directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { inPlaceOrder, nameMatches } from './names'
import { pageOf, stationView } from './views'

/** Stations by the pinyin of their names; `q` is part of the name or address. The first page tells the districts. */
export const listStations: Operation<typeof contract.listStations> = async (input, _caller, { now, cursors }) => {
  const { q = '', district, limit, next } = input
  const scope = JSON.stringify(['stations', q, district])
  const after = next === undefined ? undefined : cursors.open<string>(scope, next)
  const known = await directory.read()
  const found = known.stations.filter(
    (station) =>
      (district === undefined || station.district === district) &&
      (nameMatches(station.name, q) || station.address.includes(q)),
  )
  const page = pageOf(found, limit, after)
  return {
    items: page.items.map((station) => stationView(station, known, now, false)),
    next: page.next && cursors.seal(scope, page.next),
    ...(after === undefined && { districts: inPlaceOrder(known.stations.map((station) => station.district)) }),
  }
}
