import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDraft } from '@shared/drafts/parse'
import iconv from 'iconv-lite'
import { pdfOf } from './pdf.testing'
import { readDocument } from './readDocument'

/** Milliseconds: the PDF library is compiled for the test when it is first loaded. */
jest.setTimeout(60_000)

const LAW = '云泽市养犬管理条例\n第一条　为了规范养犬行为，制定本条例。\n第二条　本条例自公布之日起施行。\n'
const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = (file: Uint8Array) =>
  readDocument(file).then(
    () => 'read',
    ({ code, message }: { code: string; message: string }) => {
      expect(message).toMatch(/^[^A-Za-z]*(?:Word|WPS|PDF|RTF|ODT|OFD|MB|UTF|Excel|docx|doc|txt|\d|[^A-Za-z])+。$/)
      return code
    },
  )

describe('text files', () => {
  it.each([
    ['UTF-8', bytes(LAW)],
    ['UTF-8 with a mark', bytes(`\ufeff${LAW}`)],
    ['UTF-16 little-endian with a mark', iconv.encode(LAW, 'utf-16le', { addBOM: true })],
    ['UTF-16 big-endian with a mark', iconv.encode(LAW, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(LAW, 'utf-16le')],
    ['GB18030', iconv.encode(LAW, 'gb18030')],
    ['GB18030 with rare characters', iconv.encode(`${LAW}㐂𠮷`, 'gb18030')],
  ])('are read in %s', async (_, file) => {
    const read = await readDocument(new Uint8Array(file))
    expect([read.kind, read.text.startsWith(LAW), read.warnings]).toEqual(['txt', true, []])
  })

  it('say so where some characters cannot be read', async () => {
    const file = Uint8Array.of(...iconv.encode(LAW, 'gb18030'), 0xff, 0x0a)
    expect((await readDocument(file)).warnings.map((warning) => warning.code)).toEqual(['encoding_guessed'])
  })
})

describe('pages', () => {
  it('pasted from Word are read without tags, styles and comments', async () => {
    const html = `<html><head><meta charset="utf-8"><style>p{color:red}</style></head><body>
      <!--[if gte mso 9]><xml><w:x>no</w:x></xml><![endif]-->
      <p class=MsoNormal><span style='mso-list:Ignore'>第一条<span>&nbsp;&nbsp;</span></span>为了规范<br>养犬，&ldquo;甲&#x4e59;&rdquo;。</p>
      <del>没有</del><ol><li>甲</li><li>乙</li></ol>
      <table><tr><td><p>修改前</p></td><td><p>修改后</p></td></tr></table></body></html>`
    const read = await readDocument(bytes(html))
    expect(read.kind).toBe('html')
    expect(read.text).toBe('第一条\u00a0\u00a0为了规范\n养犬，“甲乙”。\n1. 甲\n2. 乙\n修改前\t修改后')
  })

  it('are read in the encoding they name', async () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>第一条　甲。</p></body></html>'
    expect((await readDocument(new Uint8Array(iconv.encode(html, 'gbk')))).text).toBe('第一条　甲。')
  })

  it('with hostile tags take bounded time', async () => {
    const start = performance.now()
    await readDocument(bytes(`<html><body>${'<p '.repeat(300_000)}${'<!--'.repeat(10)}`)).catch(() => undefined)
    await readDocument(bytes(`<html><body>甲${'<div>'.repeat(300_000)}${'&#'.repeat(300_000)}`))
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})

describe('PDF files', () => {
  const page = (n: number) => [
    { text: '第一条　为了规范养犬行为，加强养犬管理，保障公民健康，依', x: 96, y: 760 },
    { text: '据有关法律、法规，结合本市实际，制定本条例。', y: 740 },
    { text: '第二条　本条例自公布之日起施行。', x: 96, y: 720 },
    { text: `— ${n} —`, x: 280, y: 40 },
  ]

  it('with a text layer are read line by line, first-line indentation kept', async () => {
    const read = await readDocument(pdfOf([page(1)]))
    expect(read.kind).toBe('pdf')
    expect(read.text.split('\n').slice(0, 2)).toEqual([
      '　　第一条 为了规范养犬行为，加强养犬管理，保障公民健康，依',
      '据有关法律、法规，结合本市实际，制定本条例。',
    ])
    expect(parseDraft(read.text).articles.map((article) => article.label)).toEqual(['第一条', '第二条'])
  })

  it('that are scans say what to do', async () => {
    expect(await refusal(pdfOf([[], []]))).toBe('file_no_text')
    const partly = await readDocument(pdfOf([page(1), []]))
    expect(partly.warnings[0]?.message).toContain('第 2 页')
  })

  it('that are too long, locked or broken are refused', async () => {
    expect(await refusal(pdfOf(Array.from({ length: 1_001 }, () => [])))).toBe('file_too_large')
    expect(await refusal(pdfOf([page(1)], { encrypted: true }))).toBe('file_encrypted')
    expect(await refusal(bytes('%PDF-1.7\nnothing'))).toBe('file_damaged')
  })
})

describe('Word 97 files', () => {
  const file = () => new Uint8Array(readFileSync(join(__dirname, 'fixtures', 'regulation.doc')))

  it('are read with automatic numbers and tables', async () => {
    const read = await readDocument(file())
    expect(read.kind).toBe('doc')
    expect(read.text.split('\n').filter((line) => line.trim() !== '')).toEqual([
      '云泽市养犬管理条例',
      '第一章　总则',
      '第一条　为了规范养犬行为，制定本条例。',
      '第二条　本市行政区域内的养犬管理，适用本条例。',
      '军用犬不适用本条例。',
      '第二章　法律责任',
      '第三条　有下列情形之一的，处二百元罚款：',
      '（一）未办理登记；',
      '（二）未束犬链。',
      '第四条　本条例自2026年1月1日起施行。',
      '品种\t费用',
      '小型犬\t二百元',
      '（含幼犬）\t',
      '完',
    ])
  })

  it('that are damaged anywhere are refused or read, in bounded time', async () => {
    const start = performance.now()
    for (let at = 0; at < file().length; at += 211) {
      const broken = file()
      broken.fill(0x41, at, at + 4)
      await readDocument(broken).catch((error: { code: string }) => expect(error.code).toMatch(/^file_/))
    }
    expect(performance.now() - start).toBeLessThan(50_000)
  })

  it('whose sectors go round in a circle are refused', async () => {
    const broken = file()
    const view = new DataView(broken.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    for (let i = 0; i < 128; i++) view.setUint32(table + i * 4, (i + 1) % 20, true)
    expect(await refusal(broken)).toBe('file_damaged')
  })
})

describe('other files', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'file_empty'],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), 'file_type_unsupported'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'file_type_unsupported'],
    ['an archive', bytes('Rar!\u001a\u0007'), 'file_type_unsupported'],
    ['RTF', bytes('{\\rtf1\\ansi'), 'file_type_unsupported'],
    ['noise', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 73 + 11) % 256), 'file_type_unsupported'],
    ['white space', bytes(' \n\t\n'), 'file_no_text'],
    ['a stub of Word 97', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'file_damaged'],
    ['a file of 51 MB', new Uint8Array(51 * 1024 * 1024), 'file_too_large'],
  ])('are refused: %s', async (_, file, code) => {
    expect(await refusal(file)).toBe(code)
  })
})
