import { zipSync } from 'fflate'
import { readImport } from './importTable'

const shape = {
  columns: { name: '姓名', phone: '手机号' },
  needed: ['name'] as const,
  most: 3,
  entry: ({ values }: { values: { name?: string; phone?: string } }) => ({ entry: values, errors: [] }),
}
const utf8 = (text: string) => new TextEncoder().encode(text)

const workbook = (row: string, rows: number): Uint8Array =>
  zipSync({ 'xl/worksheets/sheet1.xml': Buffer.alloc(Buffer.byteLength(row) * rows, row) }, { level: 0 })

describe('readImport', () => {
  it('reads CSV with quotes, line breaks in cells, a BOM, tabs and GB18030 as one', async () => {
    const { rows } = await readImport(utf8('\uFEFF姓名,手机号\r\n"王,""某""","138\n00"\r\n\r\n李某,139'), shape)
    expect(rows).toEqual([
      { number: 2, entry: { name: '王,"某"', phone: '138\n00' } },
      { number: 5, entry: { name: '李某', phone: '139' } },
    ])
    expect((await readImport(utf8('姓名\t手机号\n王某\t138'), shape)).rows[0]?.entry).toEqual({
      name: '王某',
      phone: '138',
    })
    // 姓名,手机号 / 王某,1 as Excel saves it on a Chinese computer.
    const gb = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xcd, 0xf5, 0xc4, 0xb3])
    expect((await readImport(gb, shape)).rows).toEqual([{ number: 2, entry: { name: '王某' } }])
  })

  it('names formulas, wrong, missing and repeated headings by their cell', async () => {
    expect((await readImport(utf8('姓名\n=1+1'), shape)).errors).toEqual([
      { cell: 'A2', message: '这里是公式，请粘贴为数值后再导入' },
    ])
    const { errors } = await readImport(utf8('名字,手机号,手机号'), shape)
    expect(errors.map(({ cell }) => cell)).toEqual(['A1', 'C1', 'A1'])
    expect((await readImport(utf8('姓名'), shape)).errors[0]?.message).toBe('只有表头，没有内容')
  })

  it('stops at the most rows, and refuses a million rows of a workbook before unpacking them', async () => {
    const { errors } = await readImport(utf8(`姓名\n${'王某\n'.repeat(1_000_000)}`), shape)
    expect(errors).toEqual([{ cell: 'A5', message: '一次最多导入 3 行，请分成几份' }])
    const row = '<row><c t="inlineStr"><is><t>王某某</t></is></c><c t="inlineStr"><is><t>13800000000</t></is></c></row>'
    await expect(readImport(workbook(row, 1_000_000), shape)).rejects.toThrow(/过大/)
  })
})
