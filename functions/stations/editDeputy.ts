import { invalid } from '@shared/api/errors'
import type { stations as contract } from '@shared/stations/endpoints'
import { directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { needDeputy, needStation } from '../platform/stationRecords'
import { takePhoto } from './photos'
import { putDeputy } from './store'
import { deputyView } from './views'

const needStations = (ids: readonly string[] = []) =>
  Promise.all(
    ids.map((id) =>
      needStation(id).catch(() => {
        throw invalid('stationIds', '没有这个家站室，请重新选择')
      }),
    ),
  )

export const createDeputy: Operation<typeof contract.createDeputy> = async ({ photo, ...input }, caller, deps) => {
  const { newId, now, requestId, repeated } = deps
  const id = newId()
  await needStations(input.stationIds)
  const taken = photo ? await takePhoto(caller.id, photo) : undefined
  const card = { topics: [], stationIds: [], takesMessages: false, ...input, ...(taken && { photo: taken }) }
  await putDeputy({ id, card, by: caller.id, request: requestId }).catch((error: unknown) => {
    // The first try under this key has made it.
    if (!repeated) throw error
  })
  return deputyView({ id, ...card }, await directory.read(), now)
}

export const editDeputy: Operation<typeof contract.editDeputy> = async (
  { deputyId, photo, ...changes },
  caller,
  deps,
) => {
  const { id, rev, card: old } = await needDeputy(deputyId)
  await needStations(changes.stationIds)
  const taken = photo ? await takePhoto(caller.id, photo) : undefined
  const card = { ...old, ...changes, ...(photo !== undefined && { photo: taken }) }
  await putDeputy({ id, rev, card, by: caller.id, request: deps.requestId })
  return deputyView({ id, ...card }, await directory.read(), deps.now)
}
