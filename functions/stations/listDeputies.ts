import type { stations as contract } from '@shared/stations/endpoints'
import { directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { nameMatches } from './names'
import { deputyView, pageOf } from './views'

/** Deputies by the pinyin of their names: those who take messages; whoever manages people sees all. */
export const listDeputies: Operation<typeof contract.listDeputies> = async (input, caller, { now, cursors }) => {
  const { q = '', district, stationId, topic, sector, limit, next } = input
  const all = caller?.may('deputies:manage') ?? false
  const scope = JSON.stringify(['deputies', all, q, district, stationId, topic, sector])
  const after = next === undefined ? undefined : cursors.open<string>(scope, next)
  const known = await directory.read()
  const found = known.deputies.filter(
    (deputy) =>
      (all || deputy.takesMessages) &&
      (district === undefined || deputy.district === district) &&
      (stationId === undefined || deputy.stationIds.includes(stationId)) &&
      (topic === undefined || deputy.topics.includes(topic)) &&
      (sector === undefined || deputy.sector === sector) &&
      nameMatches(deputy.name, q),
  )
  const page = pageOf(found, limit, after)
  return {
    items: await Promise.all(page.items.map((deputy) => deputyView(deputy, known, now))),
    next: page.next && cursors.seal(scope, page.next),
  }
}
