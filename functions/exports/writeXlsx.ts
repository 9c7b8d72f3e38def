import { neutralised } from '@shared/exports/cells'
import { JobRefused } from '../platform/jobs'
import { XML_HEAD, xml } from '../platform/xml'
import { zip } from '../platform/zip'
import type { Cell } from './columns'
import { batches, type ExportTable } from './table'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
/** A sheet holds 1,048,576 rows. */
const MOST_ROWS = 1_048_575

const contentTypes = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
const relations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const workbookRelations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
/** Print_Titles repeats the header on each printed page. */
const workbookOf = (first: string, second: string): string =>
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${first}" sheetId="1" r:id="rId1"/><sheet name="${second}" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${first}!$1:$1</definedName></definedNames></workbook>`
/** 0 plain, 1 header, 2 text, 3 number. */
const styles = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3EDE4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFBFB8AC"/></left><right style="thin"><color rgb="FFBFB8AC"/></right><top style="thin"><color rgb="FFBFB8AC"/></top><bottom style="thin"><color rgb="FFBFB8AC"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** `_x000D_` in a text would be read as a carriage return. */
const plain = (text: string): string => xml(text.replace(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1'))

const cellXml = (cell: Cell, place: string, header: boolean): string => {
  if (typeof cell === 'number') return `<c r="${place}" s="3"><v>${cell}</v></c>`
  const style = header ? 1 : 2
  if (cell === '') return `<c r="${place}" s="${style}"/>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${plain(neutralised(cell))}</t></is></c>`
}

const rowXml = (cells: Cell[], number: number, header = false): string =>
  `<row r="${number}">${cells.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`, header)).join('')}</row>`

type Look = { widths: number[]; tab: boolean }

const sheetStart = ({ widths, tab }: Look): string => {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const view = tab ? '<sheetView tabSelected="1" workbookViewId="0">' : '<sheetView workbookViewId="0">'
  return `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view}<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
}

/** A4, landscape, as wide as the page, as many pages as it takes. */
const sheetEnd = (filter?: string): string =>
  `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`

async function* opinionSheet(table: ExportTable): AsyncGenerator<string> {
  const { columns } = table
  yield sheetStart({ widths: columns.map(({ width }) => width + 2), tab: true })
  yield rowXml(
    columns.map(({ header }) => header),
    1,
    true,
  )
  let last = 1
  for await (const batch of batches(table)) {
    yield batch.map((cells, index) => rowXml(cells, last + index + 1)).join('')
    last += batch.length
    if (last > MOST_ROWS)
      throw new JobRefused('意见数量超过了 Excel 一张表的上限，请改用 CSV 格式，或按处理结果分批导出。')
  }
  yield sheetEnd(`A1:${columnName(columns.length - 1)}${last}`)
}

function* figureSheet(table: ExportTable): Generator<string> {
  yield sheetStart({ widths: [30, 50], tab: false })
  yield rowXml(['项目', '数值'], 1, true)
  yield table
    .figures()
    .map((cells, index) => rowXml(cells, index + 2))
    .join('')
  yield sheetEnd()
}

type Pieces = Iterable<string> | AsyncIterable<string>

const workbook = (names: readonly [string, string], first: Pieces, second: Pieces): AsyncGenerator<Buffer> =>
  zip([
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [relations] },
    { name: 'xl/workbook.xml', content: [workbookOf(...names)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations] },
    { name: 'xl/styles.xml', content: [styles] },
    { name: 'xl/worksheets/sheet1.xml', content: first },
    { name: 'xl/worksheets/sheet2.xml', content: second },
  ])

/** A workbook, written as its rows come: opinions on the first sheet, figures on the second. */
export const writeXlsx = (table: ExportTable): AsyncGenerator<Buffer> =>
  workbook(['意见', '统计'], opinionSheet(table), figureSheet(table))

export type Sheet = {
  name: string
  columns: readonly (readonly [header: string, width: number])[]
  rows: readonly (readonly Cell[])[]
}

function* sheetOf({ columns, rows }: Sheet, tab: boolean): Generator<string> {
  yield sheetStart({ widths: columns.map(([, width]) => width), tab })
  yield rowXml(
    columns.map(([header]) => header),
    1,
    true,
  )
  yield rows.map((cells, index) => rowXml([...cells], index + 2)).join('')
  yield sheetEnd()
}

/** A workbook of two short tables. */
export const writeSheets = (first: Sheet, second: Sheet): AsyncGenerator<Buffer> =>
  workbook([first.name, second.name], sheetOf(first, true), sheetOf(second, false))
