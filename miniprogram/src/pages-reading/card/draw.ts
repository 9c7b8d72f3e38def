/** What a card says; it bears no emblem and no seal (国徽法; a card is no document). */
export type CardWords = {
  title: string
  lines: { label: string; value: string }[]
  text: string
  thanks?: string
  foot: string
  /** The code's dark squares, row by row. */
  code: { size: number; dark: (row: number, column: number) => boolean }
}

/** The little of a canvas that is needed: the same on the web and in WeChat. */
export type Ink = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText' | 'textAlign'
>

export const WIDTH = 750
const EDGE = 56
const BODY = 30
const MOST_LINES = 14
const CODE = 176
const SANS = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** Marks that never begin a line: they may hang over the edge a little. */
const STAYS = '，。、；：！？）》”’」』】'

/** Text in lines that fit, an opening mark with what it opens; a line ends where the next character would cross the edge. Too much ends with …. */
export const linesOf = (text: string, fits: (line: string) => boolean, most = MOST_LINES): string[] => {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const letter of paragraph) {
      if (line !== '' && !fits(line + letter) && !STAYS.includes(letter)) {
        const [, kept = '', opening = ''] = line.match(/^(.+?)([“‘《〈（「『【]{0,9})$/u) ?? []
        lines.push(kept)
        line = opening
      }
      line += letter
    }
    lines.push(line)
  }
  if (lines.length <= most) return lines
  const last = [...(lines[most - 1] ?? '')].slice(0, -1).join('')
  return [...lines.slice(0, most - 1), `${last}…`]
}

const setFont = (ink: Ink, size: number, bold = false): void => {
  ink.font = `${bold ? '700 ' : ''}${size}px ${SANS}`
}

type Block = { size: number; bold?: boolean; colour: string; lines: string[]; after: number }

const blocksOf = (ink: Ink, words: CardWords): Block[] => {
  const wrap = (text: string, size: number, most?: number): string[] => {
    setFont(ink, size)
    return linesOf(text, (line) => ink.measureText(line).width <= WIDTH - 2 * EDGE, most)
  }
  return [
    { size: 44, bold: true, colour: '#9c1f1a', lines: wrap(words.title, 44, 2), after: 12 },
    ...(words.thanks ? [{ size: BODY, colour: '#26211b', lines: wrap(words.thanks, BODY, 4), after: 20 }] : []),
    ...words.lines.map(({ label, value }) => ({
      size: 26,
      colour: '#574f44',
      lines: wrap(`${label}：${value}`, 26, 3),
      after: 6,
    })),
    { size: BODY, colour: '#26211b', lines: ['', ...wrap(words.text, BODY)], after: 28 },
  ]
}

const LEADING = 1.6
const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { size, lines, after }) => sum + size * LEADING * lines.length + after, 0)

/** The height that these words need. */
export const cardHeight = (ink: Ink, words: CardWords): number =>
  Math.ceil(EDGE + heightOf(blocksOf(ink, words)) + CODE + EDGE + 12)

/** Draws the card in a width of 750; the canvas has the height of `cardHeight`. */
export const drawCard = (ink: Ink, words: CardWords): void => {
  const blocks = blocksOf(ink, words)
  const height = cardHeight(ink, words)
  ink.fillStyle = '#fffdf9'
  ink.fillRect(0, 0, WIDTH, height)
  ink.fillStyle = '#a3211b'
  ink.fillRect(0, 0, WIDTH, 12)
  ink.textBaseline = 'top'
  let top = EDGE
  for (const { size, bold, colour, lines, after } of blocks) {
    setFont(ink, size, bold)
    ink.fillStyle = colour
    for (const line of lines) {
      ink.fillText(line, EDGE, top)
      top += size * LEADING
    }
    top += after
  }
  const square = Math.floor(CODE / words.code.size)
  ink.fillStyle = '#26211b'
  for (let row = 0; row < words.code.size; row++)
    for (let column = 0; column < words.code.size; column++)
      if (words.code.dark(row, column)) ink.fillRect(EDGE + column * square, top + row * square, square, square)
  setFont(ink, 24)
  ink.fillStyle = '#574f44'
  for (const [index, line] of words.foot.split('\n').entries())
    ink.fillText(line, EDGE + CODE + 24, top + 20 + index * 24 * LEADING)
}
