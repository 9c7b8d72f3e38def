import { type Client, newResident } from '../support/client'
import { regulation } from '../support/drafts'
import type { CallerName, World } from './people'

/** How one endpoint is asked on real records: its path's parameters, its query or body, and who asks in another's place. */
export type Ask = {
  params?: Record<string, string | number>
  input?: unknown
  as?: Partial<Record<CallerName, Client>>
}
type Make = (world: World) => Ask | Promise<Ask>
/** `once`: all ten ask about one record, in the table's order. `each`: everyone gets a record of their own. */
export type Asks = Record<string, { make: Make; anew: boolean }>

export const once = (make: Make = () => ({})) => ({ make, anew: false })
export const each = (make: Make = () => ({})) => ({ make, anew: true })

const DAY = 86_400_000
export const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()

const good = async (answer: ReturnType<Client['get']>) => {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`a record of the test was answered ${status}: ${JSON.stringify(body)}`)
  return body
}

export { good }

/** A draft with a version that only those inside know of. */
export const hiddenDraft = async ({ staff }: World): Promise<string> => {
  const { id } = await good(staff.post('/drafts', { title: '未公布的条例（草案）' }))
  await good(staff.post(`/drafts/${id}/versions`, { text: regulation }))
  return id
}

export const openDraft = async (world: World, more: object = {}): Promise<string> => {
  const id = await hiddenDraft(world)
  const round = { opensAt: at(-1), closesAt: at(40), reason: '测试', showOpinions: true, ...more }
  await good(world.staff.put(`/drafts/${id}/consultation`, round))
  return id
}

/** The resident's own words on an open draft. */
export const opinion = async (
  { people: { resident } }: World,
  draftId: string,
  text = '建议公园延长夏季夜间开放时间。',
): Promise<string> =>
  (await good(resident.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'other', text }))).id

const kept = new WeakMap<World, Map<string, Promise<unknown>>>()
/** A record that many rows only look at: made once. */
export const shared = <T>(world: World, name: string, make: (world: World) => Promise<T>): Promise<T> => {
  const records = kept.get(world) ?? new Map<string, Promise<unknown>>()
  kept.set(world, records)
  if (!records.has(name)) records.set(name, make(world))
  return records.get(name) as Promise<T>
}

export type Talk = { conversationId: string; who: Client; as: { resident: Client } }
/** A conversation with the deputy, of a resident of its own: a person begins only so many an hour. */
export const talk = async ({ deputyId }: World, text = '小区路灯坏了一个月'): Promise<Talk> => {
  const who = await newResident()
  const { id } = await good(who.post('/conversations', { deputyId, text }))
  return { conversationId: id, who, as: { resident: who } }
}

export const suggestionWords = { title: '关于完善充电设施的建议', background: '甲', grounds: '乙', proposal: '丙' }
