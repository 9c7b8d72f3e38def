import * as fc from 'fast-check'
import { numeralOf } from './numerals'

/** Laws made up for the tests, and the shapes that files give one and the same law. */

export type MadeArticle = { label: string; path: string[]; paragraphs: string[] }
export type MadeLaw = {
  title: string
  notes: string[]
  parts: ({ heading: string } | MadeArticle)[]
  articles: MadeArticle[]
}

const PHRASES = [
  '市、县（市、区）人民政府应当加强组织领导',
  '建立健全工作协调机制',
  '将所需经费列入本级财政预算',
  '由城市管理主管部门责令限期改正',
  '处二百元以上二千元以下罚款',
  '依照《中华人民共和国某某法》的规定执行',
  '按照本条例第三条第二款的规定办理',
  '任何单位和个人有权投诉、举报',
  '法律、法规另有规定的，从其规定',
  '自接到申请之日起15日内作出决定',
  '业主、物业服务人应当予以配合',
  '使用GB 50180标准规定的设施',
]
const OPENINGS = [
  '为了规范管理，',
  '本市行政区域内，',
  '对符合条件的，',
  '项目法人应当',
  '中华人民共和国公民',
  '所有权人',
  '关于申请，',
  '违反本条例规定的，',
  '及时公布信息，',
]
/** What a paragraph that is no article may begin with. */
const REFERENCES = [
  '第三条规定的情形，',
  '第五条第二款规定的单位，',
  '第二条、第四条所称的人员，',
  '第十二条规定的期限届满后，',
  '前款规定的情形，',
  '',
]
const TITLES = ['总　则', '规划与建设', '中介服务', '监督管理', '法律责任', '保障措施', '第三方评估']

const pick = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from)
const sentence = fc.array(pick(PHRASES), { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('，')}。`)
const items = fc
  .array(pick(PHRASES), { minLength: 2, maxLength: 4 })
  .map((texts) => texts.map((text, i) => `（${numeralOf(i + 1)}）${text}${i === texts.length - 1 ? '。' : '；'}`))
const paragraphs = fc
  .tuple(
    fc.tuple(pick(OPENINGS), sentence).map(([a, b]) => a + b),
    fc.array(
      fc.tuple(pick(REFERENCES), sentence).map(([a, b]) => a + b),
      { maxLength: 2 },
    ),
    fc.option(items, { nil: undefined }),
  )
  .map(([first, more, list]) => (list ? [first.replace(/。$/, '：'), ...list, ...more] : [first, ...more]))

/** Chapters, sections in some, articles counted through; now and then a 之一. */
export const madeLaw: fc.Arbitrary<MadeLaw> = fc
  .record({
    chapters: fc.array(
      fc.record({
        title: pick(TITLES),
        sections: fc.integer({ min: 0, max: 2 }),
        articles: fc.array(fc.tuple(paragraphs, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    plain: fc.boolean(),
    supplement: fc.boolean(),
  })
  .map(({ chapters, plain, supplement }) => {
    const parts: MadeLaw['parts'] = []
    let n = 0
    let before = ''
    chapters.forEach((chapter, c) => {
      const head = `第${numeralOf(c + 1)}章　${chapter.title}`
      let path = plain ? [] : [head]
      if (!plain) parts.push({ heading: head })
      chapter.articles.forEach(([texts, luck], a) => {
        if (!plain && a < chapter.sections) {
          const section = `第${numeralOf(a + 1)}节　${TITLES[(a + c) % TITLES.length]}`
          path = [head, section]
          parts.push({ heading: section })
        }
        const inserted = luck === 0 && n > 0 && !before.endsWith('之一')
        if (!inserted) n++
        before = inserted ? `第${numeralOf(n)}条之一` : `第${numeralOf(n)}条`
        parts.push({ label: before, path, paragraphs: texts })
      })
    })
    if (supplement) {
      if (!plain) parts.push({ heading: '附　则' })
      parts.push({
        label: `第${numeralOf(n + 1)}条`,
        path: plain ? [] : ['附　则'],
        paragraphs: ['本条例自2026年1月1日起施行。'],
      })
    }
    return {
      title: '云泽市住宅区管理条例',
      notes: ['（2025年10月31日云泽市第九届人民代表大会常务委员会第二十次会议通过）'],
      parts,
      articles: parts.flatMap((part) => ('label' in part ? [part] : [])),
    }
  })

const print = (law: MadeLaw, contents: 'none' | 'dotted' | 'plain'): string => {
  const heads = law.parts.flatMap((part) => ('heading' in part ? [part.heading] : []))
  const list =
    contents === 'none' || heads.length === 0
      ? []
      : ['', '目　　录', ...heads.map((h, i) => (contents === 'dotted' ? `${h}…………${i + 1}` : h)), '']
  const body = law.parts.flatMap((part) =>
    'heading' in part
      ? ['', part.heading, '']
      : part.paragraphs.map((text, i) => `　　${i === 0 ? `${part.label}　` : ''}${text}`),
  )
  return [law.title, ...law.notes, ...list, '', ...body].join('\n')
}

type Shape = (text: string) => string
const eachLine =
  (change: (line: string) => string): Shape =>
  (text) =>
    text.split('\n').map(change).join('\n')
const LABEL = /^(\s*第[一二三四五六七八九十百零]+条(?:之一)?)　/
const pageOf =
  (every: number, lines: (page: number) => string[]): Shape =>
  (text) =>
    text
      .split('\n')
      .flatMap((line, i) => (i % every === every - 1 ? [line, ...lines(Math.ceil(i / every))] : [line]))
      .join('\n')
const wrapped =
  (least: number, most: number): Shape =>
  (text) => {
    let turn = 0
    return text
      .split('\n')
      .flatMap((line) => {
        const out: string[] = []
        for (let rest = line; rest !== ''; ) {
          const width = least + ((turn++ * 7) % (most - least + 1))
          out.push(rest.slice(0, width))
          rest = rest.slice(width)
        }
        return out
      })
      .join('\n')
  }

/** A head that shows on one page only cannot be told from the law's own words. */
const onSeveralPages =
  (shape: Shape, every: number): Shape =>
  (text) =>
    text.split('\n').length > 2 * every ? shape(text) : text

/** Each undoes nothing of what the law says. */
export const SHAPES: Record<string, Shape> = {
  'as it is': (text) => text,
  'Windows line ends and a byte order mark': (text) => `\ufeff${text.replace(/\n/g, '\r\n')}`,
  'no indentation': eachLine((line) => line.trim()),
  'half-width spaces': (text) => text.replace(/\u3000/g, ' '),
  tabs: (text) => text.replace(/\u3000\u3000/g, '\t').replace(/\u3000/g, '\t'),
  'labels without a space': eachLine((line) => line.replace(LABEL, '$1')),
  'two spaces after labels': eachLine((line) => line.replace(LABEL, '$1　　')),
  'labels on a line of their own': (text) => text.replace(new RegExp(LABEL, 'gm'), '$1\n　　'),
  'spread labels': eachLine((line) =>
    line.replace(
      /^(\s*)(第[一二三四五六七八九十百零]+(?:条(?:之一)?|章|节))/,
      (_, lead, label) => lead + [...label].join(' '),
    ),
  ),
  'zero-width characters': (text) => text.replace(/条/g, '条\u200b').replace(/第/g, '\u2060第'),
  'no blank lines': (text) => text.replace(/\n{2,}/g, '\n'),
  'a blank line between all lines': (text) => text.replace(/\n+/g, '\n\n'),
  'wrapped at 34': wrapped(34, 34),
  'wrapped between 30 and 40': wrapped(30, 40),
  'wrapped without indentation': (text) => wrapped(36, 36)(eachLine((line) => line.trim())(text)),
  'wrapped with page numbers': (text) => pageOf(27, (page) => [`— ${page} —`])(wrapped(34, 34)(text)),
  'wrapped with page counts and running heads': (text) =>
    onSeveralPages(
      pageOf(25, (page) => [`第 ${page} 页 共 30 页`, '', '云泽市人民代表大会常务委员会公报']),
      25,
    )(wrapped(38, 38)(text)),
  'wrapped without indentation, labels without a space': (text) =>
    wrapped(26, 26)(eachLine((line) => line.replace(LABEL, '$1').trim())(text)),
  'wrapped, labels without a space, bare page numbers': (text) =>
    pageOf(24, (page) => [String(page)])(wrapped(32, 32)(eachLine((line) => line.replace(LABEL, '$1'))(text))),
}

export const printed = print
