import { beijingTime } from '@shared/exports/cells'
import { kindNames, type OpinionStatus, opinionStatusNames, resultNames, sourceNames } from '@shared/opinions/words'
import type { Sides } from '../platform/figures'
import type { Cell } from './columns'
import type { ExportInput } from './exportJob'
import type { ExportRow } from './rows'

export type Head = {
  title: string
  version: number
  round: number
  scope: string
  at: string
  opensAt?: string
  closesAt?: string
  /** Of the whole round, whatever the scope. */
  byStatus: Partial<Record<OpinionStatus, number>>
  /** What authors were acknowledged, counted apart from the states. */
  received: number
  sums: { bySource: Record<string, Sides>; byDay: Record<string, Sides> }
}

const sumOf = ({ byStatus }: Pick<Head, 'byStatus'>): number =>
  Object.values(byStatus).reduce((sum, count) => sum + count, 0)

/** The two sides, counted apart, and whether they agree. */
export const reconciliationOf = (head: Pick<Head, 'byStatus' | 'received'>) => {
  const sum = sumOf(head)
  return { received: head.received, sum, difference: head.received - sum, balanced: head.received === sum }
}

/** Counts rows as they pass, each once. */
export const counter = () => {
  const people = new Set<number>()
  const counts = { rows: 0, opinions: 0 }
  const [kind, result, status, article] = [0, 1, 2, 3].map(() => new Map<string, number>()) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ]
  const count = (map: Map<string, number>, name: string) => map.set(name, (map.get(name) ?? 0) + 1)
  return {
    counts,
    add: (row: ExportRow): void => {
      counts.rows += 1
      count(status, row.status)
      if (row.status === 'withdrawn' || row.status === 'rejected') return
      counts.opinions += 1
      people.add(row.person)
      count(kind, row.kind)
      count(article, row.article ?? '整部草案')
      if (row.result) count(result, row.result)
    },
    end: () => ({
      rows: counts.rows,
      opinions: counts.opinions,
      participants: people.size,
      byStatus: Object.fromEntries(status),
      byResult: Object.fromEntries(result),
      byKind: Object.fromEntries(kind),
      byArticle: Object.fromEntries(article),
    }),
  }
}
export type TableFigures = ReturnType<ReturnType<typeof counter>['end']>

/** One line of the reconciliation by source or by day. */
const sideOf = ({ received, states }: Sides): string => {
  const sum = Object.values(states).reduce((total, count) => total + count, 0)
  return `收到 ${received}，各状态合计 ${sum}，${received === sum ? '一致' : `相差 ${Math.abs(received - sum)}`}`
}

const named = (title: string, names: Record<string, string>, counts: Record<string, number>): [string, Cell][] =>
  Object.entries(names).map(([code, name]) => [`${title}：${name}`, counts[code] ?? 0])

/** The second sheet: what the table is about, the whole round's state, and the table's own figures. */
export const figureRows = (head: Head, figures: TableFigures): [string, Cell][] => {
  const adopted = (figures.byResult.adopted ?? 0) + (figures.byResult.partially_adopted ?? 0)
  const { received, sum, difference, balanced } = reconciliationOf(head)
  return [
    ['法规草案', head.title],
    ['版本', `第 ${head.version} 稿`],
    ['征求意见轮次', head.round],
    ['征求意见开始', head.opensAt ? beijingTime(head.opensAt) : ''],
    ['征求意见截止', head.closesAt ? beijingTime(head.closesAt) : ''],
    ['导出范围', head.scope],
    ['导出时间', beijingTime(head.at)],
    ['本轮收到', received],
    ...named('本轮', opinionStatusNames, head.byStatus),
    ['本轮各状态合计', sum],
    ['核对', balanced ? '一致' : `相差 ${Math.abs(difference)} 条，请重新核对`],
    ...Object.entries(head.sums.bySource).map(([source, sides]): [string, Cell] => [
      `核对·来源：${(sourceNames as Record<string, string>)[source] ?? source}`,
      sideOf(sides),
    ]),
    ...Object.entries(head.sums.byDay)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, sides]): [string, Cell] => [`核对·${day}`, sideOf(sides)]),
    ['本表条数', figures.rows],
    ['本表有效意见（不含已撤回、未通过审核）', figures.opinions],
    ['本表参与人数', figures.participants],
    ['本表采纳（含部分采纳）', adopted],
    ...named('处理结果', resultNames, figures.byResult),
    ...named('意见类型', kindNames, figures.byKind),
    ...Object.entries(figures.byArticle).map(([article, count]): [string, Cell] => [`条款：${article}`, count]),
  ]
}

/** The same for machines: `summary.json`. */
export const summaryOf = (
  draftId: string,
  head: Head,
  { scope }: Pick<ExportInput, 'scope'>,
  figures: TableFigures,
) => {
  const { byStatus: roundByStatus, received: _, sums, ...about } = head
  return { draftId, ...about, scope, roundByStatus, reconciliation: { ...reconciliationOf(head), ...sums }, ...figures }
}
