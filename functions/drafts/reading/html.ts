import { readPlainText } from './plainText'
import type { ReadDocument } from './types'

/** Tags that end a line, and what is no text at all. */
const BLOCKS = new Set(
  'p div br tr li ul ol table h1 h2 h3 h4 h5 h6 hr section article blockquote pre dt dd title'.split(' '),
)
const SILENT = new Set('script style head title xml template noscript del select svg'.split(' '))
const NAMED: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  ensp: '\u2002',
  emsp: '\u3000',
  times: '×',
  divide: '÷',
  deg: '°',
  yen: '¥',
  laquo: '«',
  raquo: '»',
  zwnj: '',
  zwj: '',
  shy: '',
}

const entity = (whole: string, body: string): string => {
  if (body[0] !== '#') return NAMED[body] ?? whole
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
}
const unescaped = (text: string): string => text.replace(/&(#?\w{1,10});/g, entity)

/** The words of a page, or of what was pasted from Word, in one pass over its tags. */
export const textOfHtml = (html: string): string => {
  const lines: string[] = []
  let line = ''
  let silent: string | undefined
  let depth = 0
  let cells = 0
  const counters: number[] = []
  const endLine = () => {
    // White space in HTML is one space, the full-width one stays.
    const text = line.replace(/[ \r\n\f]+/g, ' ').replace(/^[ \t]+|[ \t]+$/g, '')
    if (text !== '') lines.push(text)
    line = ''
  }
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    const upTo = open < 0 ? html.length : open
    if (silent === undefined) line += unescaped(html.slice(at, upTo)).replaceAll('\t', ' ')
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const close = html.indexOf('>', open)
    if (close < 0) {
      if (silent === undefined) line += unescaped(html.slice(open))
      break
    }
    at = close + 1
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, Math.min(close + 1, open + 30)))
    if (!tag) continue
    const name = (tag[2] ?? '').toLowerCase()
    const ends = tag[1] === '/'
    const alone = html[close - 1] === '/'
    if (silent !== undefined) {
      if (name === silent && !alone) depth += ends ? -1 : 1
      if (depth === 0) silent = undefined
      continue
    }
    if (SILENT.has(name) && !ends && !alone) {
      silent = name
      depth = 1
      continue
    }
    if (name === 'ol' || name === 'ul') {
      if (ends) counters.pop()
      else counters.push(name === 'ol' ? 0 : -1)
    }
    if (name === 'tr') cells = 0
    if ((name === 'td' || name === 'th') && !ends && cells++ > 0) line += '\t'
    // A paragraph inside a cell does not end the row.
    if (BLOCKS.has(name) && !(cells > 0 && (name === 'p' || name === 'div' || name === 'br'))) endLine()
    if (name === 'table' || (name === 'tr' && ends)) cells = 0
    if (name === 'li' && !ends) {
      const count = counters.pop()
      if (count !== undefined && count >= 0) {
        counters.push(count + 1)
        line += `${count + 1}. `
      } else if (count !== undefined) counters.push(count)
    }
  }
  endLine()
  return lines.join('\n')
}

const CHARSET = /charset\s*=\s*["']?\s*([\w-]{2,20})/i

/** Reads an HTML file in the encoding it names, else in the one its bytes show. */
export const readHtml = (bytes: Uint8Array): ReadDocument => {
  const named = CHARSET.exec(String.fromCharCode(...bytes.subarray(0, 2048)))?.[1]?.toLowerCase()
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe
  const chinese = named !== undefined && /^gb|^x-gbk|^cp936/.test(named)
  const { text, warnings } =
    chinese && !marked ? { text: new TextDecoder('gb18030').decode(bytes), warnings: [] } : readPlainText(bytes)
  return { text: textOfHtml(text), kind: 'html', warnings }
}
