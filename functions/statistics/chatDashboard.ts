import { suggestionStatuses } from '@shared/chat/suggestionWords'
import type { HolderKind } from '@shared/stations/figures'
import type { statistics as contract } from '@shared/statistics/endpoints'
import { cached } from '../platform/cache'
import { directory } from '../platform/directory'
import { holderFigures, monthOf } from '../platform/holderFigures'
import { indexPages } from '../platform/indexPages'
import type { Operation } from '../platform/serve'

/** Asked at once: a city has some hundreds of deputies and stations. */
const AT_ONCE = 25
const SHOWN = 100

type Due = { kind: HolderKind; holderId: string; holderName: string; dueAt: string }
type Holder = { kind: HolderKind; id: string; name: string }

const keyOf = ({ kind, id }: Pick<Holder, 'kind' | 'id'>) => `${kind}#${id}`

/** What waits for an answer: small entries, as many as nobody has answered. */
const readDue = async (): Promise<Due[]> => {
  const found: Due[] = []
  for await (const { items } of indexPages('byQueue', 'DUE')) for (const { c } of items) found.push(c as Due)
  return found
}

const readSuggestions = async () => {
  const counts = new Map<string, number>()
  for (const partition of ['SUGGESTIONS#open', 'SUGGESTIONS#public'])
    for await (const { items } of indexPages('byQueue', partition))
      for (const { c } of items) {
        const { status } = c as { status: string }
        counts.set(status, (counts.get(status) ?? 0) + 1)
      }
  return suggestionStatuses.map((status) => ({ status, suggestions: counts.get(status) ?? 0 }))
}

const readYear = async (holders: readonly Holder[], year: string) => {
  const found = new Map<string, Awaited<ReturnType<typeof holderFigures>>>()
  for (let from = 0; from < holders.length; from += AT_ONCE)
    await Promise.all(
      holders
        .slice(from, from + AT_ONCE)
        .map(async ({ kind, id }) => found.set(keyOf({ kind, id }), await holderFigures(kind, id, year))),
    )
  return found
}

/** One query for each deputy and station, so it is kept for a while: the screen asks again and again. */
const kept = cached(async (year: string) => {
  const { deputies, stations } = await directory.read()
  const holders = [
    ...deputies.map(({ id, name }): Holder => ({ kind: 'deputy', id, name })),
    ...stations.map(({ id, name }): Holder => ({ kind: 'station', id, name })),
  ]
  const [figures, due, suggestions] = await Promise.all([readYear(holders, year), readDue(), readSuggestions()])
  return { holders, figures, due, suggestions }
}, 10_000)

const NAMES = ['waiting', 'overdue', 'received', 'answered', 'onTime', 'rated', 'satisfied'] as const

/** Residents' letters and deputies' suggestions on one screen, from the counters: no letter is read for it. */
export const chatDashboard: Operation<typeof contract.chatDashboard> = async (_input, _caller, { now }) => {
  const at = now.toISOString()
  const year = monthOf(at).slice(0, 4)
  const { holders, figures, due, suggestions } = await kept.get(year)
  const rows = holders.map((holder) => {
    const { received = 0, answered = 0, onTime = 0, rated = 0, satisfied = 0 } = figures.get(keyOf(holder)) ?? {}
    const owed = due.filter(({ kind, holderId }) => kind === holder.kind && holderId === holder.id)
    const overdue = owed.filter(({ dueAt }) => dueAt <= at).length
    return { ...holder, waiting: owed.length - overdue, overdue, received, answered, onTime, rated, satisfied }
  })
  const totals = Object.fromEntries(
    NAMES.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as Record<(typeof NAMES)[number], number>
  const byHolder = rows
    .filter(({ received, waiting, overdue }) => received + waiting + overdue > 0)
    .sort((a, b) => b.received - a.received || b.overdue - a.overdue)
    .slice(0, SHOWN)
  return { year, ...totals, byHolder, suggestions, at }
}
