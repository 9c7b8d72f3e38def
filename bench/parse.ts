import { parseDraft } from '../shared/drafts/parse'
import { numeralOf } from '../shared/drafts/parse/numerals'

/** How fast the draft parser reads, and whether its time grows with the text's length and no faster. Run with tsx. */

const ARTICLES = 100
const SENTENCE = '有下列情形之一的，由城市管理主管部门责令限期改正；逾期不改正的，处二百元以上二千元以下罚款：'

const law = (articles: number): string => {
  const lines = ['云泽市住宅区管理条例', '（2025年10月31日云泽市第九届人民代表大会常务委员会第二十次会议通过）']
  for (let n = 1; n <= articles; n++) {
    if (n % 20 === 1) lines.push(`第${numeralOf(Math.ceil(n / 20))}章　监督管理`)
    lines.push(`　　第${numeralOf(n)}条　${SENTENCE}`)
    for (let item = 1; item <= 4; item++) lines.push(`　　（${numeralOf(item)}）未按照本条例第三条规定办理登记的；`)
    lines.push('　　前款规定的情形，情节轻微的，可以不予处罚。')
  }
  return lines.join('\n')
}
const wrapped = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(/.{1,34}/gu) ?? [])
    .join('\n')

const timeOf = (text: string): { ms: number; articles: number } => {
  let best = Number.POSITIVE_INFINITY
  let articles = 0
  for (let run = 0; run < 5; run++) {
    const start = performance.now()
    articles = parseDraft(text).articles.length
    best = Math.min(best, performance.now() - start)
  }
  return { ms: best, articles }
}

const rows: Record<string, string | number>[] = []
parseDraft(law(ARTICLES)) // warm
for (const [shape, change] of [
  ['typed', (text: string) => text],
  ['hard-wrapped', wrapped],
] as const) {
  let one = 0
  for (const times of [1, 10, 100]) {
    // Numerals are written up to 9,999: the longest text is one of 9,900 articles.
    const text = change(law(times === 100 ? 9_900 : ARTICLES * times))
    const { ms, articles } = timeOf(text)
    if (times === 1) one = ms / text.length
    rows.push({
      shape,
      length: `${times}x`,
      characters: text.length,
      articles,
      'time (ms)': ms.toFixed(1),
      'articles per second': Math.round((articles / ms) * 1000),
      'time per character, of 1x': (ms / text.length / one).toFixed(2),
    })
  }
}
console.table(rows)
