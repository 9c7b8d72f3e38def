import { fileNameOf } from '@shared/exports/cells'
import { figuresOf } from '@shared/stations/figures'
import { stationKindNames } from '@shared/stations/words'
import { batchGet } from '../platform/batchGet'
import { type DeputyCard, directory, type Listed, type StationCard } from '../platform/directory'
import { holderMonths } from '../platform/holderFigures'
import type { JobRunner } from '../platform/jobs'
import { objects } from '../platform/objects'
import { queryPartition } from '../platform/query'
import type { Cell } from './columns'
import type { MonthFile, MonthInput } from './monthTables'
import { writeSheets } from './writeXlsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const COLUMNS = [
  ['序号', 6],
  ['类别', 14],
  ['名称', 24],
  ['区域', 12],
  ['收到', 8],
  ['答复', 8],
  ['期限内答复', 12],
  ['答复率', 10],
  ['答复用时中位数（工作日）', 16],
  ['办结', 8],
  ['评价', 8],
  ['满意（四星以上）', 12],
  ['群众认为有了答复', 12],
  ['其中代录', 10],
  ['接待日（次）', 10],
  ['签到（人次）', 10],
] as const

type Counts = Record<string, number>
type Duties = { held: number; checkIns: number }

const share = (part: number, whole: number): Cell => (whole === 0 ? '' : `${Math.round((part / whole) * 100)}%`)

const row = (
  place: number,
  who: [kind: string, name: string, district: string],
  month: string,
  counts: Counts,
  duties: Duties | undefined,
): Cell[] => {
  const figures = figuresOf(month, [{ month, counts }])
  return [
    place,
    ...who,
    figures.received,
    figures.answered,
    figures.onTime,
    share(figures.answered, figures.received),
    figures.medianDays ?? '',
    figures.closed,
    figures.rated,
    figures.satisfied,
    figures.helpful,
    figures.walkIns,
    duties?.held ?? '',
    duties?.checkIns ?? '',
  ]
}

const dutiesOf = async ({ id, duties }: Listed<StationCard>, month: string): Promise<Duties> => ({
  held: duties.filter(({ date, cancelled }) => date.startsWith(month) && !cancelled).length,
  checkIns: (await queryPartition({ pk: `SC#${id}`, skPrefix: month })).length,
})

/** What was counted by 事项类别, the most frequent first. */
const themes = (all: readonly Counts[]): [string, Cell][] => {
  const sum = new Map<string, number>()
  for (const counts of all)
    for (const [name, count] of Object.entries(counts))
      if (name.startsWith('c_')) sum.set(name.slice(2), (sum.get(name.slice(2)) ?? 0) + count)
  return [...sum].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
}

/** The month of every station and deputy, from the counters; on the second sheet what it was about. */
export const runMonthTable: JobRunner = async (job, control) => {
  const { month } = job.input as MonthInput
  const { deputies, stations } = await directory.read()
  const keyOf = (kind: 'deputy' | 'station', id: string) => ({ pk: holderMonths(kind, id), sk: `M#${month}` })
  const keys = [...stations.map(({ id }) => keyOf('station', id)), ...deputies.map(({ id }) => keyOf('deputy', id))]
  const found = await batchGet<Counts & { pk: never; sk: never }>(keys)
  const countsOf = (kind: 'deputy' | 'station', id: string): Counts => {
    const { pk: _, sk: __, ...counts } = found.get(`${keyOf(kind, id).pk}|M#${month}`) ?? { pk: '', sk: '' }
    return counts
  }
  const shownStations = await Promise.all(
    stations.map(async (station) => ({ station, duties: await dutiesOf(station, month) })),
  )
  const active = ({ id, takesMessages }: Listed<DeputyCard>) =>
    takesMessages || (countsOf('deputy', id).received ?? 0) > 0
  const rows = [
    ...shownStations.map(({ station, duties }, index) =>
      row(
        index + 1,
        [stationKindNames[station.kind ?? 'station'], station.name, station.district],
        month,
        countsOf('station', station.id),
        duties,
      ),
    ),
    ...deputies
      .filter(active)
      .map((deputy, index) =>
        row(
          stations.length + index + 1,
          [deputy.level, deputy.name, deputy.district],
          month,
          countsOf('deputy', deputy.id),
          undefined,
        ),
      ),
  ]
  await control.save({ done: rows.length, total: rows.length })
  const all = [
    ...stations.map(({ id }) => countsOf('station', id)),
    ...deputies.map(({ id }) => countsOf('deputy', id)),
  ]
  const pieces: Buffer[] = []
  const sheets = [
    { name: '月度情况', columns: COLUMNS, rows },
    {
      name: '事项类别',
      columns: [
        ['类别', 20],
        ['件数', 10],
      ] as const,
      rows: themes(all),
    },
  ] as const
  for await (const piece of writeSheets(sheets[0], sheets[1])) pieces.push(piece)
  const key = `exports/${job.id}/month.xlsx`
  await objects.put(key, Buffer.concat(pieces), XLSX)
  const result: MonthFile = { key, fileName: fileNameOf(`代表和家站室月度情况_${month}`, 'xlsx'), rows: rows.length }
  return { result, done: rows.length }
}
