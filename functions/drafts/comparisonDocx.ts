import type { Comparison } from '@shared/drafts/compare'
import { XML_HEAD, xml } from '../platform/xml'
import { zip } from '../platform/zip'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`
const relations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`
const documentRelations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/footer" Target="footer1.xml"/></Relationships>`

type Mark = 'plain' | 'new' | 'gone'

/** Sizes in half points. As drafts are marked: what is new in 黑体 with a line below, what goes is struck through on grey. */
const look = (font: string, size: number, mark: Mark = 'plain'): string => {
  const name = mark === 'new' ? '黑体' : font
  const marks =
    mark === 'new'
      ? '<w:u w:val="single"/>'
      : mark === 'gone'
        ? '<w:strike/><w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
        : ''
  const strike = mark === 'gone' ? '<w:strike/>' : ''
  const after = marks.replace('<w:strike/>', '')
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>${strike}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${after}</w:rPr>`
}

const run = (text: string, rPr: string): string => `<w:r>${rPr}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
const paragraph = (runs: string, align: 'left' | 'center', indent = false): string =>
  `<w:p><w:pPr>${indent ? '<w:ind w:firstLine="480"/>' : ''}<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`

type Stretch = { text: string; mark: Mark }

/** One side of an entry: its label, then a paragraph for each line, with what is marked in it. */
const cell = (label: string, stretches: readonly Stretch[]): string => {
  const lines: Stretch[][] = [[]]
  for (const { text, mark } of stretches)
    text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, mark })
    })
  return lines
    .map((line, index) =>
      paragraph(
        (index === 0 && label ? run(`${label}　`, look('黑体', 24)) : '') +
          line.map(({ text, mark }) => run(text, look('仿宋_GB2312', 24, mark))).join(''),
        'left',
        true,
      ),
    )
    .join('')
}

const side = ({ from, to, changes }: Comparison, which: 'before' | 'after'): string => {
  const labels = which === 'before' ? from : to
  if (labels.length === 0)
    return paragraph(run(which === 'before' ? '（新增）' : '（删去）', look('楷体_GB2312', 24)), 'center')
  const own = which === 'before' ? 'delete' : 'insert'
  return cell(
    labels.join('、'),
    changes.flatMap(({ op, text }): Stretch[] =>
      op === 'equal' ? [{ text, mark: 'plain' }] : op === own ? [{ text, mark: op === 'insert' ? 'new' : 'gone' }] : [],
    ),
  )
}

/** A4 landscape, in twips. */
const PAGE = { width: 16838, height: 11906, side: 1134, top: 1417 }
const COLUMN = Math.floor((PAGE.width - 2 * PAGE.side) / 2)

const row = (cells: readonly [string, string], head = false): string =>
  `<w:tr>${head ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : ''}${cells
    .map((content) => `<w:tc><w:tcPr><w:tcW w:w="${COLUMN}" w:type="dxa"/></w:tcPr>${content}</w:tc>`)
    .join('')}</w:tr>`

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((each) => `<w:${each} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

const pageLook = look('宋体', 28)
const footer = `${XML_HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('— ', pageLook)}<w:r>${pageLook}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${pageLook}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>${pageLook}<w:fldChar w:fldCharType="end"/></w:r>${run(' —', pageLook)}</w:p></w:ftr>`

export type ComparisonTable = {
  title: string
  /** Names of the two versions, above their columns. */
  before: string
  after: string
  entries: readonly Comparison[]
}

function* body({ title, before, after, entries }: ComparisonTable): Generator<string> {
  const head = (text: string) => paragraph(run(text, look('黑体', 28)), 'center')
  yield `${XML_HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${paragraph(run(`《${title}》对照表`, look('方正小标宋简体', 44)), 'center')}${paragraph(run('黑体加下划线的为新增文字，划线加底色的为删去文字。', look('楷体_GB2312', 24)), 'center')}<w:tbl><w:tblPr><w:tblW w:w="${2 * COLUMN}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${COLUMN}"/><w:gridCol w:w="${COLUMN}"/></w:tblGrid>`
  yield row([head(`修改前（${before}）`), head(`修改后（${after}）`)], true)
  for (const entry of entries) yield row([side(entry, 'before'), side(entry, 'after')])
  yield `</w:tbl><w:p/><w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.top}" w:left="${PAGE.side}" w:header="851" w:footer="850" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

/** The 对照表 of two versions as a Word document: 修改前 | 修改后, an article a row. */
export const comparisonDocx = async (table: ComparisonTable): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of zip([
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [relations] },
    { name: 'word/_rels/document.xml.rels', content: [documentRelations] },
    { name: 'word/footer1.xml', content: [footer] },
    { name: 'word/document.xml', content: body(table) },
  ]))
    pieces.push(piece)
  return Buffer.concat(pieces)
}
