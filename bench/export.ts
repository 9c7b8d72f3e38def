// How long a national draft's opinions take to become a workbook, and in how much memory, against exceljs's streaming
// writer given the same rows from memory. Each runs in a process of its own.
//   npx tsx bench/export.ts                423,719 rows
//   npx tsx bench/export.ts --rows 50000   that many
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import ExcelJS from 'exceljs'
import { columnsOf } from '../functions/exports/columns'
import type { ExportRow } from '../functions/exports/rows'
import { mergedRows, packRows } from '../functions/exports/sortedRows'
import { writeXlsx } from '../functions/exports/writeXlsx'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '423719' }, run: { type: 'string' }, file: { type: 'string' } },
})
const ROWS = Number(values.rows)
const PART = 20_000
const TITLE = '演示市城市公园管理条例（草案）'
const words =
  '公园里应当增加饮水设施座椅和无障碍通道并明确管理单位的责任夜间照明不足建议补充遛犬时间需要限定罚款数额偏低'

/** As long as opinions are: 40 to 240 characters. */
const rowOf = (n: number): ExportRow => {
  const article = `第${(n * 7919) % 60}条`
  const createdAt = new Date(1_790_000_000_000 + n * 1000).toISOString()
  const length = 40 + ((n * 104_729) % 200)
  const text = words.repeat(5).slice((n * 31) % 48, ((n * 31) % 48) + length)
  const id = `01J${String(n).padStart(23, '0')}`
  return {
    order: `${article}#${createdAt}#${id}`,
    id,
    version: 1,
    article,
    kind: 'modify',
    text,
    status: 'decided',
    result: n % 3 === 0 ? 'adopted' : 'not_adopted',
    reply: '已研究，详见采纳情况反馈。',
    decidedAt: createdAt,
    source: 'app',
    createdAt,
    person: n,
  }
}

const figures = () => [['本表条数', ROWS]] as [string, number][]

/** Sorted parts, as the worker has put them away, become one file. */
const ours = async (file: string): Promise<number> => {
  const parts: Uint8Array[] = []
  for (let from = 0; from < ROWS; from += PART)
    parts.push(await packRows(Array.from({ length: Math.min(PART, ROWS - from) }, (_, index) => rowOf(from + index))))
  const begun = performance.now()
  const rows = mergedRows(parts)
  const table = {
    title: TITLE,
    note: '',
    columns: columnsOf(TITLE, {}),
    rows,
    again: () => rows,
    summary: () => ({}),
    figures,
  }
  await pipeline(Readable.from(writeXlsx(table), { objectMode: false }), createWriteStream(file))
  return performance.now() - begun
}

const theirs = async (file: string): Promise<number> => {
  const columns = columnsOf(TITLE, {})
  const rows = Array.from({ length: ROWS }, (_, index) => columns.map(({ cell }) => cell(rowOf(index), index + 1)))
  const begun = performance.now()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet('意见')
  sheet.columns = columns.map(({ header, width }) => ({ header, width }))
  for (const row of rows) sheet.addRow(row).commit()
  sheet.commit()
  await book.commit()
  return performance.now() - begun
}

const measure = (run: 'ours' | 'theirs', folder: string) => {
  const file = join(folder, `${run}.xlsx`)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', process.argv[1] ?? '', '--rows', String(ROWS), '--run', run, '--file', file],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  const [ms = 0, peak = 0] = stdout.trim().split(' ').map(Number)
  return { seconds: ms / 1000, peak, size: statSync(file).size / 1024 ** 2 }
}

const main = async (): Promise<void> => {
  if (values.run && values.file) {
    const ms = values.run === 'ours' ? await ours(values.file) : await theirs(values.file)
    console.log(`${Math.round(ms)} ${Math.round(process.resourceUsage().maxRSS / 1024)}`)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'minyi-export-'))
  try {
    console.log(`${ROWS.toLocaleString('en')} rows        seconds  peak MB  file MB`)
    const [a, b] = [measure('ours', folder), measure('theirs', folder)]
    for (const [name, each] of [
      ['written as they are merged', a],
      ['exceljs, from memory', b],
    ] as const)
      console.log(
        `${name.padEnd(28)}${each.seconds.toFixed(1).padStart(7)}${String(each.peak).padStart(9)}${each.size.toFixed(1).padStart(9)}`,
      )
    console.log(`ratio ${(a.seconds / b.seconds).toFixed(2)} (at most 1.5), memory ${a.peak} MB (at most 512)`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void main()
