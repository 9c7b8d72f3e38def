import { XML_HEAD, xml } from '../platform/xml'
import { zip } from '../platform/zip'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A paragraph of an official document, by its place in the form (GB/T 9704-2012). */
export type Line =
  | { as: 'title' | 'heading' | 'subheading' | 'text' | 'sign'; text: string }
  | { as: 'table'; rows: string[][] }

const fonts = {
  title: ['方正小标宋简体', '宋体'],
  heading: ['黑体', 'SimHei'],
  subheading: ['楷体_GB2312', '楷体'],
  text: ['仿宋_GB2312', '仿宋'],
  page: ['宋体', 'SimSun'],
} as const

const fontTable = `${XML_HEAD}<w:fonts xmlns:w="${WORD}">${Object.values(fonts)
  .map(([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/></w:font>`)
  .join('')}</w:fonts>`

/** 2号, 3号 and 4号 in half points. */
const SIZE = { title: 44, body: 32, page: 28, table: 24 }
/** 22 lines on a page of 225 mm. */
const LINE = 579
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'

const look = (font: keyof typeof fonts, size: number): string => {
  const [name] = fonts[font]
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
}

const run = (text: string, rPr: string): string => `<w:r>${rPr}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
const spacing = `<w:spacing w:line="${LINE}" w:lineRule="exact"/>`

const paragraph = (text: string, rPr: string, { align = 'both', indent = '' } = {}): string =>
  `<w:p><w:pPr>${spacing}${indent}<w:jc w:val="${align}"/></w:pPr>${run(text, rPr)}</w:p>`

/** 156 mm. */
const WIDTH = 8845
const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')

const table = (rows: string[][]): string => {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const width = Math.floor(WIDTH / columns)
  const cell = (text: string, head: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(text, look(head ? 'heading' : 'text', SIZE.table))}</w:p></w:tc>`
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>${grid}${rows
    .map(
      (row, index) =>
        `<w:tr>${index === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : ''}${row.map((text) => cell(text, index === 0)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`
}

const lineXml = (line: Line): string => {
  if (line.as === 'table') return table(line.rows)
  switch (line.as) {
    case 'title':
      return `${paragraph(line.text, look('title', SIZE.title), { align: 'center' })}<w:p><w:pPr>${spacing}</w:pPr></w:p>`
    case 'sign':
      return paragraph(line.text, look('text', SIZE.body), { align: 'right' })
    default:
      // One 自然段 a line of the source.
      return line.text
        .split('\n')
        .filter((part) => part.trim() !== '')
        .map((part) =>
          paragraph(part.trim(), look(line.as === 'sign' ? 'text' : line.as, SIZE.body), { indent: INDENT }),
        )
        .join('')
  }
}

/** “— 1 —”, 4号宋体: on the right of odd pages, on the left of even ones. */
const footer = (align: 'right' | 'left'): string =>
  `${XML_HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${run('— ', look('page', SIZE.page))}<w:r>${look('page', SIZE.page)}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${look('page', SIZE.page)}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>${look('page', SIZE.page)}<w:fldChar w:fldCharType="end"/></w:r>${run(' —', look('page', SIZE.page))}</w:p></w:ftr>`

const parts = [
  'document.xml:document.main',
  'fontTable.xml:fontTable',
  'footer1.xml:footer',
  'footer2.xml:footer',
  'settings.xml:settings',
]
const contentTypes = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
  .map((part) => {
    const [name, type] = part.split(':')
    return `<Override PartName="/word/${name}" ContentType="${TYPE}.${type}+xml"/>`
  })
  .join('')}</Types>`
const relations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`
const documentRelations = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/footer" Target="footer1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/footer" Target="footer2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/fontTable" Target="fontTable.xml"/><Relationship Id="rId4" Type="${RELATIONS}/settings" Target="settings.xml"/></Relationships>`
const settings = `${XML_HEAD}<w:settings xmlns:w="${WORD}"><w:evenAndOddHeaders/></w:settings>`
/** A4, top 37 mm, left 28 mm, type area 156 × 225 mm, in twips. */
const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1588" w:gutter="0"/></w:sectPr>`

function* body(lines: readonly Line[]): Generator<string> {
  yield `${XML_HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>`
  for (const line of lines) yield lineXml(line)
  yield `${section}</w:body></w:document>`
}

/** An official document (公文) as Word. */
export const writeOfficial = (lines: readonly Line[]): AsyncGenerator<Buffer> =>
  zip([
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [relations] },
    { name: 'word/_rels/document.xml.rels', content: [documentRelations] },
    { name: 'word/fontTable.xml', content: [fontTable] },
    { name: 'word/settings.xml', content: [settings] },
    { name: 'word/footer1.xml', content: [footer('right')] },
    { name: 'word/footer2.xml', content: [footer('left')] },
    { name: 'word/document.xml', content: body(lines) },
  ])
