import type { Article } from '@shared/drafts/parse/types'

/** How a run is set off from the words around it. */
export type Look = 'struck' | 'shaded' | 'lined' | 'heavy'
type Change = { op: 'equal' | 'insert' | 'delete'; text: string }
export type Footnote = { number: number; line: number; id: string }

// Noncharacters of Unicode: no document has them, and no step between drops them.
const OPEN: Record<Look, string> = { struck: '\ufdd0', shaded: '\ufdd1', lined: '\ufdd2', heavy: '\ufdd3' }
const CLOSE = '\ufdd4'
const NOTE = '\ufdd5'
const PIECE = /([\ufdd0-\ufdd3])([^\ufdd0-\ufdd5]*)\ufdd4|\ufdd5([^\ufdd5]*)\ufdd5|([^\ufdd0-\ufdd5]+)/g
const looks = new Map(Object.entries(OPEN).map(([look, sign]) => [sign, look as Look]))

/** A run's words with its look, to go through lines and tables as plain text does. */
export const dressed = (text: string, look: Look | undefined): string =>
  look && !/^[\n\t]$/.test(text) ? `${OPEN[look]}${text}${CLOSE}` : text
export const withoutSigns = (text: string): string => text.replace(/[\ufdd0-\ufdd5]/g, '')
export const noteSign = (id: string): string => `${NOTE}${withoutSigns(id)}${NOTE}`

type Segment = { text: string; look?: Look }

const segmentsOf = (line: string, onNote: (id: string) => void): Segment[] =>
  [...line.matchAll(PIECE)].flatMap(([, sign, words, note, plain]) => {
    if (note !== undefined) onNote(note)
    if (plain !== undefined) return [{ text: plain }]
    const look = looks.get(sign ?? '')
    return words ? [{ text: words, ...(look && { look }) }] : []
  })

const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('')

const names: [Look, string][] = [
  ['struck', '删除线|删划线|划线删除'],
  ['shaded', '阴影|底纹|灰底'],
  ['lined', '下划线|划横线'],
  ['heavy', '黑体|加粗|粗体'],
]

/** What the document says of itself: 黑体字为新增内容，阴影部分为删除内容. */
const legendOf = (text: string): Map<Look, 'insert' | 'delete'> => {
  const legend = new Map<Look, 'insert' | 'delete'>()
  for (const [look, words] of names) {
    const said = new RegExp(
      `(?:${words})[^，。；、\\n]{0,12}?(?:为|是|表示|系)[^，。；\\n]{0,14}?(新增|增加|添加|修改|删除|删去)`,
    ).exec(text)
    if (said) legend.set(look, /删/.test(said[1] ?? '') ? 'delete' : 'insert')
  }
  return legend
}

const ARTICLE = /^\s*第[一二三四五六七八九十百千零〇○\d]+条(?:之[一二三四五六七八九十]+)?[\s\u3000]*/

/** Without a legend: words in 黑体 among others, and words struck or shaded, are what came and what went. */
const usualOf = (lines: readonly Segment[][]): Map<Look, 'insert' | 'delete'> => {
  const sums = { heavy: 0, gone: 0, all: 0 }
  let inside = false
  for (const segments of lines) {
    const text = textOf(segments)
    const label = ARTICLE.exec(text)?.[0].length ?? 0
    inside ||= label > 0
    if (!inside || /^\s*第\S{1,6}[编章节]/.test(text)) continue
    let at = 0
    for (const { text: words, look } of segments) {
      const own = Math.max(0, words.length - Math.max(0, label - at))
      at += words.length
      sums.all += own
      if (look === 'heavy') sums.heavy += own
      if (look === 'struck' || look === 'shaded') sums.gone += own
    }
  }
  const annotated = sums.heavy > 0 && sums.gone > 0 && sums.heavy < sums.all / 2
  return new Map(
    annotated
      ? [
          ['heavy', 'insert'],
          ['struck', 'delete'],
          ['shaded', 'delete'],
        ]
      : [],
  )
}

export type Dressed = {
  lines: string[]
  /** By line, where the document is annotated: what came, what went, what stays. */
  changes?: Change[][]
  notes: Footnote[]
}

/** The lines as they are to be read: where the document marks what came and what went, without the latter. */
export const undressed = (dressedLines: readonly string[]): Dressed => {
  const found: { id: string; of: number }[] = []
  const all = dressedLines.map((line, of) => segmentsOf(line, (id) => found.push({ id, of })))
  const legend = legendOf(all.slice(0, 200).map(textOf).join('\n'))
  const meaning = legend.size > 0 ? legend : usualOf(all)
  const opOf = ({ look }: Segment) => (look && meaning.get(look)) ?? 'equal'
  const lines: string[] = []
  const changes: Change[][] = []
  const lineOf: number[] = []
  for (const segments of all) {
    const kept = segments.filter((segment) => opOf(segment) !== 'delete')
    const own = segments.map((segment): Change => ({ op: opOf(segment), text: segment.text }))
    const last = changes.at(-1)
    // A line that went whole stays with the one before it.
    if (last && segments.length > 0 && kept.length === 0) last.push({ op: 'delete', text: `\n${textOf(segments)}` })
    else {
      lines.push(textOf(kept))
      changes.push(own)
    }
    lineOf.push(lines.length)
  }
  const notes = found.map(({ id, of }, index) => ({ id, number: index + 1, line: lineOf[of] ?? 1 }))
  const annotated = changes.some((line) => line.some(({ op }) => op !== 'equal'))
  return { lines, notes, ...(annotated && { changes }) }
}

const squeeze = (text: string): string => text.replace(/\s/g, '')

const markedText = (text: string, changes: readonly Change[]): Change[] | undefined => {
  const wanted = squeeze(text)
  let letters = ''
  const ops: ('equal' | 'insert')[] = []
  const gone = new Map<number, string>()
  for (const change of changes)
    if (change.op === 'delete') gone.set(letters.length, (gone.get(letters.length) ?? '') + change.text)
    else
      for (const letter of squeeze(change.text).split('')) {
        letters += letter
        ops.push(change.op)
      }
  const start = wanted === '' ? -1 : letters.indexOf(wanted)
  if (start < 0) return undefined
  const marked: Change[] = []
  const say = (op: Change['op'], words: string): void => {
    const last = marked.at(-1)
    if (last?.op === op) last.text += words
    else if (words !== '') marked.push({ op, text: words })
  }
  let at = start
  for (const letter of text.split('')) {
    if (/\s/.test(letter)) {
      say(ops[at - 1] ?? 'equal', letter)
      continue
    }
    if (gone.has(at)) say('delete', gone.get(at) ?? '')
    say(ops[at] ?? 'equal', letter)
    at++
  }
  if (gone.has(at)) say('delete', gone.get(at) ?? '')
  return marked.some(({ op }) => op !== 'equal') ? marked : undefined
}

/** Articles with what the document marks in each; equal and insert give the article's text. Linear in the text. */
export const withMarks = (articles: readonly Article[], changes: readonly Change[][]): Article[] =>
  articles.map((article, index) => {
    const end = articles[index + 1]?.line ?? changes.length + 1
    const marked = markedText(article.text, changes.slice(article.line - 1, end - 1).flat())
    return marked ? { ...article, marked } : article
  })
