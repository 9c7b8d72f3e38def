import type { Matter } from '@shared/chat/boardEndpoints'
import type { chat as contract } from '@shared/chat/endpoints'
import { workingDaysLeft } from '@shared/chat/state'
import type { Operation } from '../platform/serve'
import { type BoardEntry, board, boardAccess, statusAt } from './board'
import type { ChatDeps } from './deps'

type Category = Matter['category']

const themesOf = (entries: readonly BoardEntry[], now: string) => {
  const themes = new Map<Category, { waiting: number; overdue: number }>()
  for (const entry of entries) {
    const category = entry.category as Category
    const theme = themes.get(category) ?? { waiting: 0, overdue: 0 }
    theme[statusAt(entry, now)] += 1
    themes.set(category, theme)
  }
  const count = ({ waiting, overdue }: { waiting: number; overdue: number }) => waiting + overdue
  return [...themes]
    .map(([category, counts]) => ({ category, ...counts }))
    .sort((a, b) => count(b) - count(a) || ((a.category ?? '') < (b.category ?? '') ? -1 : 1))
}

/** The board: what waits and what is overdue, the earliest due first, with 事项类别 and place, without its content. */
export const listMatters: Operation<typeof contract.listMatters, ChatDeps> = async (
  { status, category, stationId, limit, next },
  caller,
  { cursors, now },
) => {
  const at = now.toISOString()
  const scope = JSON.stringify(['matters', caller.id, caller.stationId, caller.deputyId, status, category, stationId])
  const after = next === undefined ? '' : cursors.open<string>(scope, next)
  const { known, own, sees, mayAssign } = await boardAccess(caller)
  const ofStation = new Set(
    stationId ? known.deputies.filter(({ stationIds }) => stationIds.includes(stationId)).map(({ id }) => id) : [],
  )
  const mine = (await board.read()).filter(
    (entry) =>
      sees(entry) && (stationId === undefined || entry.holderId === stationId || ofStation.has(entry.holderId)),
  )
  const rank = ({ dueAt, id }: BoardEntry) => `${dueAt} ${id}`
  const found = mine.filter(
    (entry) =>
      (status === undefined || statusAt(entry, at) === status) &&
      (category === undefined || entry.category === category) &&
      rank(entry) > after,
  )
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const overdue = mine.filter((entry) => statusAt(entry, at) === 'overdue').length
  return {
    items: items.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      holderId: entry.holderId,
      holderName: entry.holderName,
      category: entry.category as Category,
      place: entry.place,
      since: entry.since,
      dueAt: entry.dueAt,
      dueDays: workingDaysLeft(entry.dueAt, at),
      status: statusAt(entry, at),
      extended: entry.extended,
      urgent: entry.urgent,
      walkIn: entry.walkIn,
      mayAssign: mayAssign(entry),
      own: own(entry) || undefined,
    })),
    next: found.length > limit && last ? cursors.seal(scope, rank(last)) : undefined,
    waiting: mine.length - overdue,
    overdue,
    themes: themesOf(mine, at),
  }
}
