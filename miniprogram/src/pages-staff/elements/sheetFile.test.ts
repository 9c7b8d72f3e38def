import ExcelJS from 'exceljs'
import { sheetFile } from './sheetFile'

it('is a workbook that others read, with amounts as numbers', async () => {
  const file = sheetFile('每天收到的意见', '条', [
    { name: '11月1日', value: 3 },
    { name: '“A & B”<社区>', value: 0 },
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  const rows = book.worksheets[0]?.getSheetValues() ?? []
  expect(book.worksheets[0]?.name).toBe('每天收到的意见')
  expect(rows.slice(1)).toEqual([
    [undefined, '名称', '数量（条）'],
    [undefined, '11月1日', 3],
    [undefined, '“A & B”<社区>', 0],
  ])
})
