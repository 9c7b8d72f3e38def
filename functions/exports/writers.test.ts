import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { columnsOf, officialColumns } from './columns'
import type { ExportRow } from './rows'
import type { ExportTable } from './table'
import { writeCsv } from './writeCsv'
import { DOCX_ROWS, writeDocx, writeDocxParts } from './writeDocx'
import { writeXlsx } from './writeXlsx'

const row = (n: number, text = `建议第${n}条写得更清楚一些。`): ExportRow => ({
  order: String(n),
  id: `opinion-${n}`,
  version: 1,
  article: `第${n}条`,
  kind: 'modify',
  text,
  submitter: { name: '林小满', organisation: '演示市某公司', capacity: 'enterprise' },
  status: 'decided',
  result: 'adopted',
  reply: '已采纳。',
  decidedAt: '2026-11-23T00:00:00.000Z',
  source: 'app',
  createdAt: '2026-11-22T16:00:00.000Z',
  person: n,
})

const table = (rows: ExportRow[], columns = columnsOf('某条例', {})): ExportTable => ({
  title: '《某条例》征求意见及采纳情况汇总表',
  note: '第1轮征求意见',
  columns,
  rows: (async function* () {
    yield* rows
  })(),
  again: async function* () {
    yield* rows
  },
  summary: () => ({ rows: rows.length }),
  figures: () => [['本表条数', rows.length]],
})

const bytesOf = async (content: AsyncIterable<Buffer>) => {
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

describe('a workbook', () => {
  it('holds every sign of a text, and no formula', async () => {
    const text = '+1 <b>“甲”&"乙"</b>\n\u0007😀 第二行'
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await bytesOf(writeXlsx(table([row(1, text)])))) as unknown as ArrayBuffer)
    const cell = book.worksheets[0]?.getCell('F2')
    expect(cell?.type).toBe(ExcelJS.ValueType.String)
    expect(cell?.value).toBe(`'+1 <b>“甲”&"乙"</b>\n😀 第二行`)
    expect(book.worksheets[0]?.autoFilter).toBe('A1:N2')
    expect(book.worksheets[1]?.getCell('B2').value).toBe(1)
  })

  it('keeps a text that looks like an escaped sign', async () => {
    const files = unzipSync(await bytesOf(writeXlsx(table([row(1, '写作_x000D_的编码')]))))
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('写作_x005F_x000D_的编码')
  })

  it('is whole without any row', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await bytesOf(writeXlsx(table([])))) as unknown as ArrayBuffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['意见', '统计'])
  })
})

describe('a CSV file', () => {
  it('quotes what needs it', async () => {
    const columns = columnsOf('某条例', { columns: ['number', 'text', 'createdAt'] })
    const bytes = await bytesOf(writeCsv(table([row(1, '一\n二'), row(2, '说“"好"”,是')], columns)))
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeff序号,意见内容,提交时间\r\n1,"一\n二",2026-11-23 00:00:00\r\n2,"说“""好""”,是",2026-11-23 00:00:00\r\n',
    )
  })
})

describe('the official table in Word', () => {
  const documentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

  it('names who said it only with the permission', async () => {
    const named = documentOf(await bytesOf(writeDocx(table([row(1)], officialColumns(true)))))
    expect(named).toContain('演示市某公司 林小满')
    const unnamed = documentOf(await bytesOf(writeDocx(table([row(1)], officialColumns(false)))))
    expect(unnamed).not.toContain('林小满')
    expect(unnamed).toContain('企业')
  })

  it('merges the cells of an article, and begins them anew so that no merged cell outgrows a few pages', async () => {
    const rows = Array.from({ length: 100 }, (_, n) => ({ ...row(n + 1), article: n < 99 ? '第一条' : '第二条' }))
    const document = documentOf(await bytesOf(writeDocx(table(rows, officialColumns(true)))))
    const merges = document.split('<w:vMerge').slice(1)
    expect(merges).toHaveLength(100)
    const begins = merges.flatMap((merge, at) => (merge.startsWith(' w:val="restart"') ? [at] : []))
    expect(begins).toEqual([0, 20, 40, 60, 80, 99])
    expect(document.split('第一条')).toHaveLength(begins.length)
  })

  it('comes in several documents where it is long, each row once', async () => {
    const rows = Array.from({ length: DOCX_ROWS + 1 }, (_, n) => row(n + 1))
    const parts = unzipSync(await bytesOf(writeDocxParts(table(rows, officialColumns(true)), rows.length)))
    expect(Object.keys(parts)).toEqual(['第1册.docx', '第2册.docx'])
    const counts = Object.values(parts).map((part) => {
      const opinions = documentOf(part).split('统计与核对')[0] ?? ''
      return opinions.split('</w:tr>').length - opinions.split('<w:tblHeader/>').length
    })
    expect(counts).toEqual([DOCX_ROWS, 1])
  })

  it('begins the next page with a table of its own before one outgrows what is laid out quickly', async () => {
    const rows = Array.from({ length: 700 }, (_, n) => row(n + 1))
    const document = documentOf(await bytesOf(writeDocx({ ...table(rows, officialColumns(true)), figures: () => [] })))
    const tables = (document.split('统计与核对')[0] ?? '').split('<w:tbl>').slice(1)
    expect(tables.map((one) => one.split('</w:tr>').length - 1)).toEqual([301, 301, 101])
    expect(tables.every((one) => one.includes('<w:tblHeader/>') && one.includes('采纳情况'))).toBe(true)
    expect(document.split('<w:pageBreakBefore/>')).toHaveLength(3)
  })
})
