import { importColumns } from '@shared/opinions/elsewhereWords'
import { strToU8, zipSync } from 'fflate'

const example = [
  '建议将第十二条的罚款上限降低，并给初次违反的人改正机会。',
  '来信',
  '第十二条',
  '修改',
  '',
  '处罚应当与过错相当',
  '演示市某协会',
  '',
  '协会',
  '演示一区',
  '信〔2026〕15号',
  '2026-11-01',
]
const notes = [
  '必填，10 至 2000 字',
  '必填：来信、电子邮件、座谈会、听证会',
  '与草案一致，如“第十二条”；空着是对整部草案',
  '修改、删除、新增、其他；空着是“其他”',
  '选填',
  '选填',
  '选填，单位或组织名称',
  '选填，个人姓名',
  '群众、企业、协会、部门、人大代表等',
  '选填',
  '来信或纪要的编号',
  '如 2026-11-01；空着是今天',
]

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const row = (cells: readonly string[], index: number, style = 0) =>
  `<row r="${index}">${cells.map((text, column) => `<c r="${String.fromCharCode(65 + column)}${index}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`
const sheet = (rows: string, widths: readonly number[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows}</sheetData></worksheet>`

const NS = 'http://schemas.openxmlformats.org'

/** A small workbook by hand: the first sheet has the headings only, the second says what goes where. */
export const template = (): Uint8Array => {
  const headings = Object.values(importColumns)
  const files = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${NS}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="意见" sheetId="1" r:id="r1"/><sheet name="填写说明" sheetId="2" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${NS}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${NS}/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(row(headings, 1, 1), [60, 10, 12, 8, 40, 30, 24, 12, 12, 14, 18, 14]),
    'xl/worksheets/sheet2.xml': sheet(
      row(['列', '怎么填', '例子'], 1, 1) +
        headings.map((heading, n) => row([heading, notes[n] ?? '', example[n] ?? ''], n + 2)).join(''),
      [14, 50, 60],
    ),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
