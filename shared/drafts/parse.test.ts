import { parseDraft } from './parse'

const labelled = (text: string) => parseDraft(text).articles.map((article) => [article.label, article.text])
const codes = (text: string) => parseDraft(text).warnings.map((warning) => warning.code)

const LAW = `云泽市养犬管理条例
（2025年8月31日云泽市第九届人民代表大会常务委员会第五次会议通过
2025年9月30日某省第十四届人民代表大会常务委员会第三十二次会议批准）

目　　录
第一章　总　　则…………1
第二章　法律责任…………3
附　　则…………………4

第一章　总　　则

　　第一条　为了规范养犬行为，制定本条例。
　　第二条　本市行政区域内的养犬管理，适用本条例。
　　军用、警用犬只的管理，不适用本条例。

第二章　法律责任
第一节　罚　款

　　第三条　违反本条例规定，有下列情形之一的，由公安机关处二百元罚款：
　　（一）未办理登记；
　　（二）未束犬链，包括：
　　1．在公园；
　　2．在广场。
　　前款规定的情形，情节轻微的，可以不予处罚。
　　第三条之一　第三条规定的罚款，可以减半。

附　　则

　　第四条　本条例自2026年1月1日起施行。

云泽市人民代表大会常务委员会
2025年10月8日

附件1：禁养犬名录
獒犬
附件2
收费标准
每年二百元
`

describe('a regulation', () => {
  const draft = parseDraft(LAW)

  it('has its title, its note and its table of contents apart from the articles', () => {
    expect(draft.title).toBe('云泽市养犬管理条例')
    expect(draft.note).toMatch(/^（2025年8月31日.*批准）$/s)
    expect(draft.contents).toHaveLength(4)
    expect(draft.preamble).toBe('')
  })

  it('has articles with the headings above them', () => {
    expect(draft.articles.map(({ label, path }) => [label, path])).toEqual([
      ['第一条', ['第一章 总则']],
      ['第二条', ['第一章 总则']],
      ['第三条', ['第二章 法律责任', '第一节 罚款']],
      ['第三条之一', ['第二章 法律责任', '第一节 罚款']],
      ['第四条', ['附则']],
    ])
    expect(draft.headings.map(({ text, level, before }) => [text, level, before])).toEqual([
      ['第一章 总则', 3, 0],
      ['第二章 法律责任', 3, 2],
      ['第一节 罚款', 4, 2],
      ['附则', 3, 4],
    ])
  })

  it('tells paragraphs, items and what is below them', () => {
    expect(draft.articles[2]?.paragraphs).toEqual([
      {
        text: '违反本条例规定，有下列情形之一的，由公安机关处二百元罚款：',
        items: [
          { label: '（一）', text: '未办理登记；' },
          {
            label: '（二）',
            text: '未束犬链，包括：',
            items: [
              { label: '1．', text: '在公园；' },
              { label: '2．', text: '在广场。' },
            ],
          },
        ],
      },
      { text: '前款规定的情形，情节轻微的，可以不予处罚。' },
    ])
  })

  it('has signature and annexes after its last article, not in it', () => {
    expect(draft.articles.at(-1)?.text).toBe('本条例自2026年1月1日起施行。')
    expect(draft.signature).toBe('云泽市人民代表大会常务委员会\n2025年10月8日')
    expect(draft.annexes.map(({ label, title, text }) => [label, title, text])).toEqual([
      ['附件1', '禁养犬名录', '獒犬'],
      ['附件2', '收费标准', '每年二百元'],
    ])
    expect(draft.warnings).toEqual([])
  })

  it('tells where in the file each article is', () => {
    expect(draft.articles.map((article) => article.line)).toEqual([12, 13, 19, 25, 29])
  })
})

describe('labels', () => {
  it('are kept as printed, Chinese or Arabic, without their spaces', () => {
    expect(labelled('第1条 甲。\n第２条　乙。\n第 三 条 丙。').map(([label]) => label)).toEqual([
      '第1条',
      '第２条',
      '第三条',
    ])
  })

  it.each([
    ['第一条【立法目的】为了规范。', '立法目的', '为了规范。'],
    ['第一条　〖立法目的〗　为了规范。', '立法目的', '为了规范。'],
    ['第一条（立法目的）\n　　为了规范。', '立法目的', '为了规范。'],
    ['第一条 [立法目的] 为了规范。', '立法目的', '为了规范。'],
    ['第一条　（删除）', undefined, '（删除）'],
    ['第一条　（一）甲；', undefined, '（一）甲；'],
  ])('may carry a caption: %s', (text, caption, words) => {
    const [article] = parseDraft(text).articles
    expect([article?.caption, article?.text]).toEqual([caption, words])
  })

  it('are not what a sentence begins with that speaks of an article', () => {
    const text =
      '第一条 甲。\n第二条 乙：\n第三条规定的情形；\n第一条、第二条规定的情形；\n第十二条第二款规定的情形。\n第三条 丙。'
    expect(labelled(text).map(([label]) => label)).toEqual(['第一条', '第二条', '第三条'])
    expect(codes(text)).toEqual([])
  })

  it('are what reads like a reference and yet stands where the next article must, with a question', () => {
    const glued = '第一条为了规范停车，制定本条例。\n第二条本条例适用于本市。\n第三条规定公共停车场的收费，应当听证。'
    expect(labelled(glued).map(([label]) => label)).toEqual(['第一条', '第二条', '第三条'])
    expect(codes(glued)).toEqual(['article_unsure'])
    // One that an article follows in order is sure.
    expect(codes(`${glued}\n第四条本条例自公布之日起施行。`)).toEqual([])
    const two = `${glued}\n第四条所称费用包括服务费。`
    expect(labelled(two).map(([label]) => label)).toEqual(['第一条', '第二条', '第三条', '第四条'])
    expect(codes(two)).toEqual(['article_unsure', 'article_unsure'])
  })

  it.each([
    ['the number is another’s', '第一条甲乙。\n第二条甲乙。\n第三条规定的除外。\n第三条甲乙。'],
    ['a number is left out', '第一条甲乙。\n第二条甲乙。\n第三条甲乙。\n第九条规定的除外。'],
    ['the sentence before goes on', '第一条甲乙。\n第二条甲乙。\n第三条甲乙，依照\n第四条规定办理。'],
    ['articles stand apart from their words', '第一条 甲。\n第二条 乙。\n第三条 丙。\n第四条规定的除外。'],
  ])('are no references: %s', (_why, text) => {
    expect(labelled(text).map(([label]) => label)).toEqual(['第一条', '第二条', '第三条'])
    expect(codes(text)).toEqual([])
  })

  it('take 之一 and leave the words behind it alone', () => {
    expect(labelled('第一条 甲。\n第一条之一一般规定。\n第 一 条 之 二　乙。\n第一条之规定，丙。')).toEqual([
      ['第一条', '甲。'],
      ['第一条之一', '一般规定。'],
      ['第一条之二', '乙。\n第一条之规定，丙。'],
    ])
  })

  it('may be cut in two by the end of a line', () => {
    expect(labelled('第一条 甲。\n第二\n条 乙。')).toEqual([
      ['第一条', '甲。'],
      ['第二条', '乙。'],
    ])
  })

  it('may follow each other on one line', () => {
    expect(labelled('云泽市条例 第一条 为了甲，制定本条例。 第二条 依照第一条的规定执行乙。第三条 丙。')).toEqual([
      ['第一条', '为了甲，制定本条例。'],
      ['第二条', '依照第一条的规定执行乙。'],
      ['第三条', '丙。'],
    ])
    const [article] = parseDraft('某条例\n第一章　总则　第一条　为了甲，制定本条例。').articles
    expect(article?.path).toEqual(['第一章 总则'])
  })
})

describe('numbers that do not follow each other', () => {
  it('are told with their place and never merged', () => {
    const draft = parseDraft('第一条 甲。\n第三条 乙。\n第三条 丙。\n第二条 丁。')
    expect(draft.articles.map((article) => article.label)).toEqual(['第一条', '第三条', '第三条', '第二条'])
    expect(draft.warnings.map(({ code, message, place }) => [code, message, place.line])).toEqual([
      ['number_skipped', '“第一条”之后是“第三条”，缺少第二条，请核对。', 2],
      ['number_repeated', '“第三条”出现了两次，请核对编号。', 3],
      ['number_backwards', '“第三条”之后是“第二条”，编号往回走了，请核对。', 4],
    ])
  })

  it('are asked about where a label is glued to a sentence at the wrong place', () => {
    const text = '第一条 甲。\n第二条 乙。\n第九条对此另有安排。\n第三条 丙。'
    expect(labelled(text)[1]).toEqual(['第二条', '乙。\n第九条对此另有安排。'])
    expect(codes(text)).toEqual(['article_unsure'])
  })

  it('may be glued to a word that elsewhere speaks of an article, where it is the first', () => {
    const text = '某市条例\n第一条作为公共服务的提供者，单位应当公开信息。\n第二条本市适用本条例。\n第三条本条例施行。'
    expect(parseDraft(text).articles.map(({ label }) => label)).toEqual(['第一条', '第二条', '第三条'])
  })

  it('may begin late, as in one book of a code', () => {
    expect(codes('第四百六十三条 甲。\n第四百六十四条 乙。')).toEqual(['starts_late'])
  })

  it('are told of chapters too, and an article without words', () => {
    expect(codes('第一章 总则\n第一条 甲。\n第三章 附则\n第二条')).toEqual(['heading_skipped', 'article_empty'])
  })
})

describe('headings', () => {
  it('go from 编 to 节, and 附则 ends them all', () => {
    const text =
      '第一编 总则\n第一分编 通则\n第一章 一般规定\n第一节 原则\n第一条 甲。\n第二编 分则\n第二章 中介合同\n第二条 乙。\n附则\n第三条 丙。'
    expect(parseDraft(text).articles.map((article) => article.path)).toEqual([
      ['第一编 总则', '第一分编 通则', '第一章 一般规定', '第一节 原则'],
      ['第二编 分则', '第二章 中介合同'],
      ['附则'],
    ])
  })

  it('may have their title on the next line', () => {
    expect(parseDraft('某条例\n第一章\n总　则\n第一条 甲。').articles[0]?.path).toEqual(['第一章 总则'])
  })

  it('of other kinds are asked about', () => {
    const text = '第一条 甲。\n二、管辖\n第二条 乙。'
    expect(codes(text)).toEqual(['heading_unsure'])
    expect(codes('第一章 总则\n第一条 甲。\n第二章 人大及其常委会\n制定程序\n第二条 乙。')).toEqual(['text_unplaced'])
  })

  it('are no sentences', () => {
    expect(labelled('第一条 甲。\n第三章规定的事项。\n第二条 乙。')[0]).toEqual(['第一条', '甲。\n第三章规定的事项。'])
  })
})

describe('what stands before the first article', () => {
  it('is a preamble where a constitution has one', () => {
    const draft = parseDraft(
      '某法\n目录\n序言\n第一章 总纲\n第二章 国旗\n序言\n本国历史悠久。\n第一章 总纲\n第一条 甲。\n第二章 国旗\n第二条 乙。',
    )
    expect(draft.preamble).toBe('序言\n本国历史悠久。')
    expect(draft.contents).toEqual(['目录', '序言', '第一章 总纲', '第二章 国旗'])
  })

  it('may be the announcement that publishes the law', () => {
    const draft = parseDraft(
      '云泽市人民代表大会常务委员会公告\n第12号\n《云泽市停车条例》已经通过，现予公布。\n云泽市停车条例\n（草案）\n（2025年10月1日通过）\n第一条 甲。',
    )
    expect(draft.title).toBe('云泽市停车条例（草案）')
    expect(draft.note).toBe('（2025年10月1日通过）')
    expect(draft.preamble).toMatch(/^云泽市人民代表大会常务委员会公告\n第12号\n/)
  })
})

describe('a notice with the draft and its explanation in one file', () => {
  const draft = parseDraft(`关于公开征求《云泽市停车条例（草案）》意见的公告
《云泽市停车条例（草案）》已经审议。现将草案全文公布，公开征求意见。
附件：1.云泽市停车条例（草案）
2.关于《云泽市停车条例（草案）》的说明
云泽市人大常委会办公室
2026年11月1日
云泽市停车条例
（草案）
第一条【立法目的】 为了规范停车，制定本条例。
第二条【施行日期】 本条例自2027年1月1日起施行。
关于《云泽市停车条例（草案）》的说明
云泽市城市管理局
一、立法的必要性
第二条规定了施行日期。`)

  it('is read as the draft, with the notice before and the explanation after it', () => {
    expect(draft.title).toBe('云泽市停车条例（草案）')
    expect(draft.preamble.split('\n')).toHaveLength(6)
    expect(draft.articles.map(({ label, caption, text }) => [label, caption, text])).toEqual([
      ['第一条', '立法目的', '为了规范停车，制定本条例。'],
      ['第二条', '施行日期', '本条例自2027年1月1日起施行。'],
    ])
    expect(draft.annexes.map(({ label, text }) => [label, text])).toEqual([
      ['关于《云泽市停车条例（草案）》的说明', '云泽市城市管理局\n一、立法的必要性\n第二条规定了施行日期。'],
    ])
    expect(draft.warnings).toEqual([])
  })
})

describe('a page head that shows once', () => {
  const words = [
    '某市条例',
    '第一条　单位应当公开信息，',
    '并接受监督。',
    '市人大常委会公报',
    '— 1 —',
    '第二条　本条例施行。',
  ]
  it('is left out beside its page number', () => {
    const { articles, furniture } = parseDraft([...words, '个人也是。'].join('\n'))
    expect(articles.map(({ text }) => text.replace(/\s/g, ''))).toEqual([
      '单位应当公开信息，并接受监督。',
      '本条例施行。个人也是。',
    ])
    expect(furniture.map(({ text }) => text)).toEqual(['市人大常委会公报', '— 1 —'])
  })

  it('is who signs where a date follows', () => {
    const signed = ['某市条例', '第一条　单位应当公开信息。', '— 1 —', '某市人民代表大会常务委员会', '2026年1月1日']
    expect(parseDraft(signed.join('\n')).signature).toBe('某市人民代表大会常务委员会\n2026年1月1日')
  })
})

describe('other forms of document', () => {
  const DECISION = `云泽市人民代表大会常务委员会关于修改《云泽市养犬条例》的决定
云泽市人民代表大会常务委员会决定对《云泽市养犬条例》作如下修改：
一、将第五条修改为：“第五条　养犬人应当文明养犬。
“第六条　公安机关负责养犬登记。”
二、增加一条，作为第七条：“任何人不得弃养。
第七条之一　弃养的，处罚款。”
三、删去第八条。
此外，对条文顺序作相应调整。
本决定自公布之日起施行。
云泽市人民代表大会常务委员会
2026年6月1日`

  it('a decision to amend keeps the quoted articles in its items', () => {
    const draft = parseDraft(DECISION)
    expect(draft.form).toBe('items')
    expect(draft.articles.map(({ label, text }) => [label, text])).toEqual([
      ['一、', '将第五条修改为：“第五条　养犬人应当文明养犬。\n“第六条　公安机关负责养犬登记。”'],
      ['二、', '增加一条，作为第七条：“任何人不得弃养。\n第七条之一　弃养的，处罚款。”'],
      ['三、', '删去第八条。'],
    ])
    expect(draft.closing).toBe('此外，对条文顺序作相应调整。\n本决定自公布之日起施行。')
    expect(draft.signature).toBe('云泽市人民代表大会常务委员会\n2026年6月1日')
  })

  it('a decision may have its title in two lines', () => {
    const draft = parseDraft(
      '云泽市人民代表大会常务委员会\n关于修改《云泽市养犬条例》的决定\n一、将第五条修改为：\n第五条　甲。\n二、删去第六条。',
    )
    expect(draft.title).toBe('云泽市人民代表大会常务委员会关于修改《云泽市养犬条例》的决定')
    expect(draft.articles.map((article) => article.label)).toEqual(['一、', '二、'])
  })

  it('rules may be numbered 一、二、三', () => {
    const draft = parseDraft(
      '关于议案的规定\n一、设立委员会。\n委员由会议决定。\n二、可以提出：\n（一）预算；\n（二）决算。',
    )
    expect(draft.form).toBe('items')
    expect(draft.articles[1]?.paragraphs[0]?.items).toHaveLength(2)
  })

  it('a law keeps 一、 inside its articles', () => {
    expect(labelled('第一条 有下列情形的：\n一、甲；\n二、乙。\n第二条 丙。')).toHaveLength(2)
  })

  it('a comparison table gives its right column', () => {
    const draft = parseDraft(
      '停车条例修改对照表\n修改前\t修改后\n第一条 甲。\t第一条 甲乙。\n第二条 丙。\t（删除）\n（新增）\t第二条 丁。',
    )
    expect(draft.articles.map(({ label, text }) => [label, text])).toEqual([
      ['第一条', '甲乙。'],
      ['第二条', '丁。'],
    ])
    expect(draft.comparison).toHaveLength(3)
    expect(draft.comparison?.[1]).toEqual({ before: '第二条 丙。', after: '（删除）' })
  })

  it('a text without any number is all preamble, and says so', () => {
    const draft = parseDraft('今天天气很好\n我们去公园。')
    expect([draft.form, draft.articles, draft.preamble]).toEqual(['plain', [], '我们去公园。'])
    expect(draft.warnings.map((warning) => warning.code)).toEqual(['nothing_recognised'])
    expect(parseDraft('').articles).toEqual([])
  })
})

describe('text of any length', () => {
  const timeOf = (text: string) => {
    const start = performance.now()
    parseDraft(text)
    return performance.now() - start
  }
  // Far above what they take, far below what anything but linear time would.
  const MOST = 30_000

  it.each([
    ['100,000 lines of 第', '第\n'.repeat(100_000)],
    ['one line of 第', '第'.repeat(1_000_000)],
    ['30,000 labels', '第一条\n'.repeat(30_000)],
    ['30,000 references', '第二条规定的\n'.repeat(30_000)],
    ['20,000 headings', '目录\n第一章 总则\n'.repeat(20_000)],
    ['dots', `${'.'.repeat(250)}1\n`.repeat(10_000)],
    ['brackets', '（'.repeat(1_000_000)],
    ['page numbers', '— 1 —\n'.repeat(100_000)],
    [
      'cut lines',
      '依照本条例的规定由城市管理部门责令限期改正逾期不改正的处二百元以上罚款以及\n第二条的规定的\n'.repeat(30_000),
    ],
  ])(
    'is read in bounded time: %s',
    (_, text) => {
      expect(timeOf(text)).toBeLessThan(MOST)
    },
    2 * MOST,
  )
})
