import { newResident } from '../support/client'
import { eventually } from '../support/eventually'
import { type Asks, good, once, shared } from './asks'
import type { World } from './people'

const visitor = { name: '王女士', phone: '0000-1234567', text: '健身器材坏了没人修', consent: true }

/** What a station's worker wrote down for a visitor. */
const writtenDown = (world: World): Promise<string> =>
  shared(world, 'walk-in', async ({ people: { station }, stationId }) => {
    const { id } = await good(station.post(`/stations/${stationId}/walk-ins`, visitor))
    return id as string
  })
const walkIn = (input?: unknown) => once(async (world) => ({ params: { walkInId: await writtenDown(world) }, input }))

/** A matter of the station that stands on the board. */
const waiting = async ({ people: { station }, stationId }: World): Promise<string> => {
  const { id } = await good((await newResident()).post('/conversations', { stationId, text: '井盖丢了' }))
  await eventually(async () =>
    (await good(station.get('/matters?limit=100'))).items.some((each: { id: string }) => each.id === id),
  )
  return id
}

const seat = { level: '市人大代表', term: '第十七届', district: '演示一区' }

export const asksOfStations: Asks = {
  'GET /matters': once(),
  'POST /matters/{conversationId}/assignment': once(async (world) => ({
    params: { conversationId: await waiting(world) },
    input: { deputyId: world.deputyId, reason: '片区代表' },
  })),
  'POST /deputies/{deputyId}/handing-over': once(async ({ office, deputy2Id }) => ({
    params: { deputyId: (await good(office.post('/deputies', { ...seat, name: '矩阵离任代表' }))).id },
    input: { toDeputyId: deputy2Id, reason: '离任' },
  })),
  'POST /stations/{stationId}/walk-ins': once(({ stationId }) => ({ params: { stationId }, input: visitor })),
  'GET /stations/{stationId}/walk-ins': once(({ stationId }) => ({ params: { stationId } })),
  'GET /walk-ins/{walkInId}': walkIn(),
  'GET /walk-ins/{walkInId}/slip': walkIn(),
  'POST /walk-ins/{walkInId}/calls': walkIn({ reached: false, said: '没有人接' }),
  'GET /walk-in-slips/{code}': once(async (world) => ({
    params: { code: (await good(world.people.station.get(`/walk-ins/${await writtenDown(world)}/slip`))).code },
  })),
  'PUT /stations/{stationId}/duties': once(({ stationId }) => ({ params: { stationId }, input: { duties: [] } })),
  'POST /stations/{stationId}/check-ins': once(({ stationId }) => ({ params: { stationId } })),
  'GET /deputies/{deputyId}/figures': once(({ deputyId }) => ({ params: { deputyId } })),
  'GET /stations/{stationId}/figures': once(({ stationId }) => ({ params: { stationId } })),
  'POST /month-tables': once(() => ({ input: { month: '2026-11' } })),
  'GET /month-tables/{tableId}': once(async ({ people: { admin } }) => ({
    params: { tableId: (await good(admin.post('/month-tables', { month: '2026-10' }))).id },
  })),
}
