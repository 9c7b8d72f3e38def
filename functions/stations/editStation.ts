import { invalid } from '@shared/api/errors'
import type { stations as contract } from '@shared/stations/endpoints'
import type { StationCard } from '../platform/directory'
import { directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { needDeputy, needStation, putStation } from './store'
import { stationView } from './views'

const checkDuties = async (duties: StationCard['duties'] = []) => {
  for (const [index, { from, to }] of duties.entries())
    if (from >= to) throw invalid(`duties.${index}.to`, '结束时间应晚于开始时间')
  const ids = [...new Set(duties.flatMap(({ deputyIds }) => deputyIds))]
  await Promise.all(
    ids.map((id) =>
      needDeputy(id).catch(() => {
        throw invalid('duties', '值班安排中有不存在的代表，请重新选择')
      }),
    ),
  )
}

export const createStation: Operation<typeof contract.createStation> = async (input, caller, deps) => {
  const id = deps.newId()
  await checkDuties(input.duties)
  const card = { takesMessages: false, duties: [], ...input }
  await putStation({ id, card, by: caller.id, request: deps.requestId }).catch((error: unknown) => {
    // The first try under this key has made it.
    if (!deps.repeated) throw error
  })
  return stationView({ id, ...card }, await directory.read(), deps.now, true)
}

export const editStation: Operation<typeof contract.editStation> = async ({ stationId, ...changes }, caller, deps) => {
  const { id, rev, card: old } = await needStation(stationId)
  await checkDuties(changes.duties)
  const card = { ...old, ...changes }
  await putStation({ id, rev, card, by: caller.id, request: deps.requestId })
  return stationView({ id, ...card }, await directory.read(), deps.now, true)
}
