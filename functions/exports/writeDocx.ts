import { XML_HEAD, xml } from '../platform/xml'
import { type ZipEntry, zip } from '../platform/zip'
import type { Cell, Column } from './columns'
import { batches, type ExportTable } from './table'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** More rows than Word opens at ease: then the file is a zip of several. */
export const DOCX_ROWS = 5_000

/**
 * Rows of one table: a longer one is laid out by word processors in a time that grows with its square, so after these the
 * next page begins with a table of its own, under the same heading as every page.
 */
const TABLE_ROWS = 300

/** A merged cell of more rows, some two or three pages, is begun anew: whoever reads there sees which article it is. */
const MERGED_ROWS = 20

const contentTypes = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/fontTable.xml" ContentType="${TYPE}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`
const relations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`
const documentRelations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/footer" Target="footer1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/fontTable" Target="fontTable.xml"/></Relationships>`

/** Fonts of official documents, with what stands in where a machine lacks them. */
const fonts = {
  title: ['方正小标宋简体', '宋体'],
  head: ['黑体', 'SimHei'],
  body: ['仿宋_GB2312', '仿宋'],
  page: ['宋体', 'SimSun'],
} as const
const fontTable = `${XML_HEAD}<w:fonts xmlns:w="${WORD}">${Object.values(fonts)
  .map(([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/></w:font>`)
  .join('')}</w:fonts>`

/** `size` in half points. */
const look = (font: keyof typeof fonts, size: number): string => {
  const [name] = fonts[font]
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
}

const run = (text: string, rPr: string): string =>
  text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
    .join('<w:br/>')
    .replace(/^/, `<w:r>${rPr}`)
    .concat('</w:r>')

const paragraph = (text: string, rPr: string, align: 'left' | 'center'): string =>
  `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${run(text, rPr)}</w:p>`

/** 4号宋体, “— 1 —”. */
const footer = `${XML_HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('— ', look('page', 28))}<w:r>${look('page', 28)}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${look('page', 28)}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>${look('page', 28)}<w:fldChar w:fldCharType="end"/></w:r>${run(' —', look('page', 28))}</w:p></w:ftr>`

/** A4 landscape, in twips. */
const PAGE = { width: 16838, height: 11906, side: 1134, top: 1417 }
const INNER = PAGE.width - 2 * PAGE.side

const widthsOf = (columns: readonly Column[]): number[] => {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  return columns.map(({ width }) => Math.floor((width / sum) * INNER))
}

type RowLook = { head?: boolean; merged?: { index: number; goesOn: boolean } }

const rowXml = (cells: Cell[], widths: number[], { head = false, merged }: RowLook = {}): string => {
  const rPr = head ? look('head', 24) : look('body', 24)
  const merge = (index: number) =>
    merged?.index !== index ? '' : merged.goesOn ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'
  const cell = (value: Cell, index: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/>${merge(index)}${head ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>${paragraph(merged?.index === index && merged.goesOn ? '' : String(value), rPr, head || typeof value === 'number' ? 'center' : 'left')}</w:tc>`
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`
}

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')

type Part = Pick<ExportTable, 'title' | 'note' | 'columns'> & {
  batches: AsyncIterable<Cell[][]>
  /** The closing table: what was received and what became of it. Asked for when all rows have come. */
  figures?: ExportTable['figures']
}

const tableStart = (widths: number[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${INNER}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`

/** The end of a table, and a line of no height that begins the next page. */
const nextTable = '</w:tbl><w:p><w:pPr><w:pageBreakBefore/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'

const closing = (figures: [string, Cell][]): string => {
  const widths = [Math.floor(INNER * 0.6), Math.floor(INNER * 0.4)]
  return `<w:p/>${paragraph('统计与核对', look('head', 28), 'center')}${tableStart(widths)}${figures
    .map((cells) => rowXml(cells, widths))
    .join('')}</w:tbl>`
}

async function* body({ title, note, columns, batches: pieces, figures }: Part): AsyncGenerator<string> {
  const widths = widthsOf(columns)
  const index = columns.findIndex(({ merges }) => merges)
  const begin =
    tableStart(widths) +
    rowXml(
      columns.map(({ header }) => header),
      widths,
      { head: true },
    )
  yield `${XML_HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${paragraph(title, look('title', 44), 'center')}${paragraph(note, look('body', 24), 'center')}${begin}`
  let last: Cell | undefined
  let [merged, inTable] = [0, 0]
  for await (const rows of pieces)
    yield rows
      .map((cells) => {
        const anew = inTable === TABLE_ROWS
        inTable = anew ? 1 : inTable + 1
        const goesOn = !anew && last !== undefined && cells[index] === last && merged < MERGED_ROWS
        merged = goesOn ? merged + 1 : 1
        last = cells[index]
        return (anew ? nextTable + begin : '') + rowXml(cells, widths, index < 0 ? {} : { merged: { index, goesOn } })
      })
      .join('')
  yield '</w:tbl>'
  if (last === undefined) yield paragraph('没有符合条件的意见。', look('body', 24), 'center')
  if (figures) yield closing(figures())
  yield `<w:p/><w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.top}" w:left="${PAGE.side}" w:header="851" w:footer="850" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

const docx = (part: Part): AsyncGenerator<Buffer> =>
  zip([
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [relations] },
    { name: 'word/_rels/document.xml.rels', content: [documentRelations] },
    { name: 'word/fontTable.xml', content: [fontTable] },
    { name: 'word/footer1.xml', content: [footer] },
    { name: 'word/document.xml', content: body(part) },
  ])

/** The table as one Word document. */
export const writeDocx = (table: ExportTable): AsyncGenerator<Buffer> => docx({ ...table, batches: batches(table) })

/** The next `count` rows of a source that goes on afterwards. */
async function* next<T>(source: AsyncIterator<T[]>, count: number): AsyncGenerator<T[]> {
  for (let taken = 0; taken < count; ) {
    const { done, value } = await source.next()
    if (done) return
    taken += value.length
    yield value
  }
}

/** The table as several Word documents in a zip, each of at most DOCX_ROWS rows. `rows` is how many there are. */
export const writeDocxParts = (table: ExportTable, rows: number): AsyncGenerator<Buffer> => {
  const source = batches(table, 200)
  const parts = Math.ceil(rows / DOCX_ROWS)
  const entries = function* (): Generator<ZipEntry> {
    for (let part = 1; part <= parts; part++) {
      const title = `${table.title}（第${part}册，共${parts}册）`
      yield {
        name: `第${part}册.docx`,
        content: docx({
          ...table,
          title,
          batches: next(source, DOCX_ROWS),
          figures: part === parts ? table.figures : undefined,
        }),
      }
    }
  }
  return zip(entries())
}
