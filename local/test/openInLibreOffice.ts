import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { columnsOf, officialColumns } from '../../functions/exports/columns'
import type { ExportRow } from '../../functions/exports/rows'
import type { ExportTable } from '../../functions/exports/table'
import { writeDocx } from '../../functions/exports/writeDocx'
import { writeXlsx } from '../../functions/exports/writeXlsx'

const TITLE = '演示市城市公园管理条例（草案）'
const ROWS = 120

/** Texts that files break on: formulas, markup, escapes, long ones, signs beyond the basic plane. */
const texts = [
  '=HYPERLINK("http://example.com","点我")',
  '<b>“甲”&"乙"</b> 写作_x000D_的编码 😀',
  '第一行\n第二行\n第三行',
  `${'公园里应当增加饮水设施和无障碍通道。'.repeat(40)}`,
  '建议提高罚款数额。',
]

const rowOf = (n: number): ExportRow => ({
  order: String(n).padStart(5, '0'),
  id: `01J${String(n).padStart(23, '0')}`,
  version: 1,
  article: n < 3 ? null : `第${Math.ceil(n / 6)}条`,
  kind: 'modify',
  text: texts[n % texts.length] ?? '',
  ...(n % 4 === 0 && { suggestedText: '公园应当设置饮水设施。' }),
  status: 'decided',
  result: n % 2 === 0 ? 'adopted' : 'not_adopted',
  reply: '已研究。',
  decidedAt: '2026-11-23T00:00:00.000Z',
  source: 'app',
  createdAt: '2026-11-22T16:00:00.000Z',
  person: n,
})

const table = (columns: ExportTable['columns'], count = ROWS): ExportTable => {
  const rows = async function* () {
    for (let n = 1; n <= count; n++) yield rowOf(n)
  }
  return {
    title: `《${TITLE}》征求意见及采纳情况汇总表`,
    note: '第1轮征求意见，全部意见',
    columns,
    rows: rows(),
    again: rows,
    summary: () => ({}),
    figures: () => [
      ['本轮收到', count],
      ['核对', '一致'],
    ],
  }
}

const folder = mkdtempSync(join(tmpdir(), 'minyi-office-'))
const kept = process.env.KEEP_PDF

const write = async (name: string, content: AsyncIterable<Buffer>): Promise<string> => {
  const file = join(folder, name)
  await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(file))
  return file
}

/** Opened without a person: a file that needs repair is refused or comes out without its text. */
const toPdf = (file: string): string => {
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8', timeout: 180_000 },
  )
  if (status !== 0) throw new Error(`LibreOffice did not open ${file}: ${stderr}`)
  return file.replace(/\.\w+$/, '.pdf')
}

const pagesOf = async (pdf: string) => {
  const document = await getDocument({ data: new Uint8Array(readFileSync(pdf)), useSystemFonts: true, verbosity: 0 })
    .promise
  const pages: { text: string; landscape: boolean }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const { width, height } = page.getViewport({ scale: 1 })
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push({ text: text.replace(/\s+/g, ''), landscape: width > height })
  }
  return pages
}

const expectAll = (what: string, holds: boolean): void => {
  if (!holds) throw new Error(`没有通过：${what}`)
  console.log(`  通过：${what}`)
}

const main = async (): Promise<void> => {
  const files = [
    await write('table.xlsx', writeXlsx(table(columnsOf(TITLE, {})))),
    await write('empty.xlsx', writeXlsx(table(columnsOf(TITLE, {}), 0))),
    await write('table.docx', writeDocx(table(officialColumns(false)))),
    await write('empty.docx', writeDocx(table(officialColumns(false), 0))),
  ]
  for (const file of files) {
    const name = file.slice(folder.length + 1)
    const pdf = toPdf(file)
    if (kept) {
      mkdirSync(kept, { recursive: true })
      writeFileSync(join(kept, `${name}.pdf`), readFileSync(pdf))
    }
    const pages = await pagesOf(pdf)
    const all = pages.map(({ text }) => text).join('')
    expectAll(`${name} 打开了，${pages.length} 页，横向`, pages.length > 0 && pages.every(({ landscape }) => landscape))
    expectAll(`${name} 有核对`, all.includes('本轮收到') && all.includes('核对'))
    if (name.startsWith('empty')) continue
    expectAll(`${name} 文字完整`, all.includes('建议提高罚款数额。') && all.includes('写作_x000D_的编码'))
    const last = name.endsWith('docx') ? pages.length - 1 : pages.findIndex(({ text }) => text.includes('本轮收到'))
    const header = name.endsWith('docx') ? '采纳情况' : '意见内容'
    expectAll(
      `${name} 每页重复表头`,
      pages.slice(0, last).every(({ text }) => text.includes(header)),
    )
  }
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }))
