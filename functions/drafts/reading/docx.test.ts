import { parseDraft } from '@shared/drafts/parse'
import { strToU8, zipSync } from 'fflate'
import { docxOf, LEVELS, level, listed, numberingOf, paragraph, root, row, run } from './docx.testing'
import { withMarks } from './docxMarks'
import { readDocument } from './readDocument'

const linesOf = async (file: Uint8Array) => (await readDocument(file)).text.split('\n')
const codesOf = async (file: Uint8Array) => (await readDocument(file)).warnings.map((warning) => warning.code)
const refusal = (file: Uint8Array) =>
  readDocument(file).then(
    () => 'read',
    (error: { code: string }) => error.code,
  )

describe('numbers that Word makes itself', () => {
  it('count chapters, articles through all chapters, and items of each article', async () => {
    const body = [
      paragraph(run('云泽市养犬管理条例')),
      listed('总则', 0),
      listed('为了规范养犬，制定本条例。', 1),
      listed('有下列情形的：', 1),
      listed('甲；', 2),
      listed('乙。', 2),
      listed('罚则', 0),
      listed('处罚款：', 1),
      listed('丙。', 2),
    ].join('')
    expect(await linesOf(docxOf({ body, numbering: numberingOf(LEVELS) }))).toEqual([
      '云泽市养犬管理条例',
      '第一章　总则',
      '第一条　为了规范养犬，制定本条例。',
      '第二条　有下列情形的：',
      '（一）甲；',
      '（二）乙。',
      '第二章　罚则',
      '第三条　处罚款：',
      '（一）丙。',
    ])
  })

  it('go beyond a hundred as a law prints them', async () => {
    const body = Array.from({ length: 121 }, () => listed('文', 1)).join('')
    const lines = await linesOf(docxOf({ body, numbering: numberingOf(LEVELS) }))
    expect([lines[9], lines[19], lines[100], lines[109], lines[120]]).toEqual([
      '第十条　文',
      '第二十条　文',
      '第一百零一条　文',
      '第一百一十条　文',
      '第一百二十一条　文',
    ])
  })

  it('may come from a paragraph style and from the style it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Article"/></w:style>'
    const levels =
      level(0, 'chineseCounting', '第%1章') + level(1, 'chineseCounting', '第%2条', '<w:pStyle w:val="Article"/>')
    const body =
      paragraph(run('甲'), '<w:pStyle w:val="Article"/>') +
      paragraph(run('乙'), '<w:pStyle w:val="Own"/>') +
      paragraph(run('丙'), '<w:pStyle w:val="Own"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    expect(await linesOf(docxOf({ body, styles, numbering: numberingOf(levels) }))).toEqual([
      '第一条　甲',
      '第二条　乙',
      '丙',
    ])
  })

  it('begin anew where a list says so, and go on where it does not', async () => {
    const numbering = numberingOf(
      level(0, 'decimal', '%1.'),
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    )
    const body = listed('甲', 0) + listed('乙', 0, 2) + listed('丙', 0, 3) + listed('丁', 0, 3)
    expect(await linesOf(docxOf({ body, numbering }))).toEqual(['1.　甲', '2.　乙', '5.　丙', '6.　丁'])
  })

  it.each([
    ['decimal', '12'],
    ['decimalFullWidth', '１２'],
    ['ideographDigital', '一二'],
    ['chineseLegalSimplified', '壹拾贰'],
    ['ideographTraditional', '乙'],
    ['decimalEnclosedCircle', '⑫'],
    ['lowerLetter', 'l'],
    ['upperRoman', 'XII'],
    ['decimalZero', '12'],
    ['somethingElse', '12'],
  ])('are written in the format %s', async (format, printed) => {
    const body = listed('文', 0)
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="${format}"/><w:lvlText w:val="（%1）"/></w:lvl>`
    const [line] = await linesOf(docxOf({ body, numbering: numberingOf(levels) }))
    expect(line?.replace('壹拾', '拾')).toBe(`（${printed.replace('壹拾', '拾')}）　文`)
  })

  it('of a deleted paragraph are not counted', async () => {
    const mark = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>'
    const body =
      listed('甲', 1) +
      paragraph(`<w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del>`, mark) +
      listed('丙', 1)
    expect(await linesOf(docxOf({ body, numbering: numberingOf(LEVELS) }))).toEqual(['第一条　甲', '第二条　丙'])
  })
})

describe('what a Word file holds besides plain text', () => {
  it('tracked changes are accepted, and it is said', async () => {
    const file = docxOf({
      body: paragraph(
        `${run('处')}<w:del w:id="1"><w:r><w:delText>五百元</w:delText></w:r></w:del><w:ins w:id="2">${run('二百元')}</w:ins><w:moveFrom w:id="3">${run('甲')}</w:moveFrom>${run('罚款')}`,
        '<w:pPrChange w:id="4"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
      ),
      numbering: numberingOf(LEVELS),
    })
    expect(await linesOf(file)).toEqual(['处二百元罚款'])
    expect(await codesOf(file)).toEqual(['tracked_changes_accepted'])
  })

  it('a table is lines of cells, paragraph beside paragraph', async () => {
    const body = `<w:tbl>${row(['修改前'], ['修改后'])}${row(['第一条 甲。', '乙。'], ['第一条 丙。'])}</w:tbl>`
    expect(await linesOf(docxOf({ body }))).toEqual(['修改前\t修改后', '第一条 甲。\t第一条 丙。', '乙。\t'])
  })

  it('text boxes count once, ruby by its base, fields by their result, breaks as lines', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph(run('框内'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('框内'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>yún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('泽')}`
    const body = paragraph(box) + paragraph(`${ruby}${field}<w:r><w:br/></w:r>${run('市')}`)
    expect((await linesOf(docxOf({ body }))).filter((line) => line !== '')).toEqual(['框内', '云泽', '市'])
  })

  it('hidden words are left out, struck ones kept, notes, comments and macros told', async () => {
    const file = docxOf({
      body: paragraph(
        `${run('甲')}${run('乙', '<w:vanish/>')}${run('丙', '<w:strike/>')}${run('丁', '<w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
      ),
      more: { 'word/vbaProject.bin': strToU8('macro') },
    })
    expect(await linesOf(file)).toEqual(['甲丙丁'])
    expect(await codesOf(file)).toEqual([
      'struck_text_kept',
      'hidden_text_left_out',
      'notes_left_out',
      'comments_left_out',
      'macros_ignored',
    ])
  })
})

describe('a Word file that is no good', () => {
  it('with an entity is refused', async () => {
    const xml =
      '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>'
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('file_damaged')
  })

  it('with broken XML is refused', async () => {
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }))).toBe('file_damaged')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('') }))).toBe('file_damaged')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<a>'.repeat(5_000)) }))).toBe('file_damaged')
  })

  /** A file whose directory tells another size for its text, unpacked. */
  const claiming = (size: number) => {
    const file = docxOf({ body: paragraph(run('甲'.repeat(5_000))) })
    const at = Buffer.from(file).lastIndexOf('word/document.xml') - 46 + 24
    new DataView(file.buffer, file.byteOffset).setUint32(at, size, true)
    return file
  }

  it('that unpacks to too much is refused before it is unpacked', async () => {
    expect(await refusal(claiming(300 * 1024 * 1024))).toBe('file_too_large')
    expect(await refusal(zipSync({ 'word/document.xml': new Uint8Array(2 * 1024 * 1024) }))).toBe('file_too_large')
  })

  it('that lies about its size is refused', async () => {
    expect(await refusal(claiming(10))).toBe('file_damaged')
  })

  it('that is cut short, or is something else in a zip, is refused', async () => {
    const file = docxOf({ body: paragraph(run('甲')) })
    expect(await refusal(file.subarray(0, file.length - 40))).toBe('file_damaged')
    expect(await refusal(zipSync({ 'inner.zip': zipSync({ 'word/document.xml': strToU8('x') }) }))).toBe(
      'file_type_unsupported',
    )
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('x') }))).toBe('file_type_unsupported')
  })

  const heavy = '<w:rFonts w:eastAsia="黑体"/>'

  it('an annotated draft: what came and what went go with each article, whose text is the new one', async () => {
    const file = docxOf({
      body: [
        paragraph(run('云泽市养犬管理条例（修改稿）', heavy)),
        paragraph(run('第一章 总则', heavy)),
        paragraph(
          run('第一条', heavy) + run('　为了规范养犬行为，') + run('保障公众安全，', heavy) + run('制定本条例。'),
        ),
        paragraph(run('第二条', heavy) + run('　养犬人应当') + run('按照规定', '<w:strike/>') + run('文明养犬。')),
        paragraph(run('遛犬不得扰民。', '<w:shd w:val="clear" w:fill="D9D9D9"/>')),
        paragraph(run('第三条', heavy) + run('　本条例自公布之日起施行。')),
      ].join(''),
    })
    const { text, changes, warnings } = await readDocument(file)
    expect(warnings.map(({ code }) => code)).toEqual(['annotations_read'])
    expect(text).not.toContain('按照规定')
    const articles = withMarks(parseDraft(text).articles, changes ?? [])
    expect(articles.map(({ marked }) => marked)).toEqual([
      [
        { op: 'equal', text: '为了规范养犬行为，' },
        { op: 'insert', text: '保障公众安全，' },
        { op: 'equal', text: '制定本条例。' },
      ],
      [
        { op: 'equal', text: '养犬人应当' },
        { op: 'delete', text: '按照规定' },
        { op: 'equal', text: '文明养犬。' },
        { op: 'delete', text: '\n遛犬不得扰民。' },
      ],
      undefined,
    ])
  })

  it('the legend of a document says what its marks mean; 黑体 labels alone mean nothing', async () => {
    const line = run('第一条', heavy) + run('　犬只应当') + run('定期', '<w:u w:val="single"/>') + run('免疫。')
    const plain = await readDocument(docxOf({ body: paragraph(line) }))
    expect(plain.changes).toBeUndefined()
    const told = await readDocument(docxOf({ body: paragraph(run('（下划线部分为新增内容）')) + paragraph(line) }))
    expect(told.changes?.[1]).toContainEqual({ op: 'insert', text: '定期' })
  })

  it('footnotes and endnotes come with the line they hang on', async () => {
    const note = '<w:footnote w:id="2"><w:p><w:r><w:t>指犬龄满三个月。</w:t></w:r></w:p></w:footnote>'
    const { text, footnotes, warnings } = await readDocument(
      docxOf({
        body:
          paragraph(run('第一条　犬只应当免疫。')) +
          paragraph(`${run('第二条　幼犬')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('除外。')}`),
        more: { 'word/footnotes.xml': strToU8(root('footnotes', note)) },
      }),
    )
    expect(text).toBe('第一条　犬只应当免疫。\n第二条　幼犬除外。')
    expect(footnotes).toEqual([{ number: 1, line: 2, text: '指犬龄满三个月。' }])
    expect(warnings).toEqual([])
  })
})
