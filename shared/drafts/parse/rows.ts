import { decisionItemOf, endsSentence, headingOf, type Label, labelOf } from './marks'
import { bestRow } from './sequence'
import type { Block } from './unwrap'

/**
 * Blocks that begin with a number, and which of them are articles. `unsure` are none, for want of their place in the order;
 * `unlikely` are, for their place in the order alone.
 */
export type Row = {
  form: 'articles' | 'items' | 'plain'
  labels: Map<number, Label>
  unsure: number[]
  unlikely: number[]
}

const DECISION = /关于(?:修改|修正|修订|废止|停止)[\s\S]{2,120}的?决定(?:[（(][^）)]{1,20}[)）])?$/
const isDecision = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, 12).some(({ text }, i) => {
    // The title may be set in two lines.
    const whole = [text, (blocks[i - 1]?.text ?? '') + text]
    return text.length < 200 && whole.some((title) => title.length < 300 && DECISION.test(title.replace(/\s/g, '')))
  })

/** For each block whether it begins inside quotation marks. */
const quotedOf = (blocks: readonly Block[]): boolean[] => {
  let inside = false
  return blocks.map(({ text }) => {
    const before = inside
    for (let i = 0; i < text.length; i++) {
      const c = text[i]
      if (c === '“') inside = true
      else if (c === '”') inside = false
    }
    return before
  })
}

type Found = { at: number; label: Label; strength: number }

const keyOf = (number: readonly number[]): string => number.join('.')

/**
 * Those that read like a reference, 第九条规定的…, in a text that puts nothing between label and words, and yet can
 * speak of no article: it has none of that number, and the one before it stands above. They begin after a full stop.
 */
const nextInOrder = (found: readonly { at: number; label: Label }[], blocks: readonly Block[]): Set<number> => {
  const holders = new Map<string, number>()
  for (const { label } of found) holders.set(keyOf(label.number), (holders.get(keyOf(label.number)) ?? 0) + 1)
  const passed = new Set<number>()
  const next = new Set<number>()
  for (const { at, label } of found) {
    const [main = 0, ...below] = label.number
    const ended = /。[”’」』）)]{0,2}$/.test(blocks[at - 1]?.text ?? '')
    const fits = below.length === 0 && passed.has(main - 1) && holders.get(keyOf(label.number)) === 1
    if (label.reference && !(fits && ended && (blocks[at]?.doubt ?? 0) < 2)) continue
    passed.add(main)
    if (label.reference && !label.apart) next.add(at)
  }
  return next
}

const articlesIn = (
  blocks: readonly Block[],
  skip: (at: number) => boolean,
  quoted: (at: number) => boolean,
): Found[] => {
  const found = blocks.flatMap((block, at) => {
    const label = skip(at) ? undefined : labelOf(block.text)
    return label ? [{ at, label }] : []
  })
  const sure = found.filter(({ at, label }) => blocks[at]?.doubt === 0 && !label.reference)
  const apart = sure.filter(({ label }) => label.apart).length >= sure.length * 0.5
  const expected = apart ? new Set<number>() : nextInOrder(found, blocks)
  return found.map(({ at, label }, index) => {
    const block = blocks[at]
    const before = blocks[at - 1]?.text
    let strength = label.apart ? 5 : apart ? 1 : 2.5
    // Before the first article there is none to speak of: 第一条作为… begins one.
    const begins = index === 0 && label.number.length === 1 && label.number[0] === 1
    if (label.reference) strength = label.apart || begins ? 1 : expected.has(at) ? 0.5 : -1.5
    if (block?.doubt) strength -= block.doubt === 1 ? 0.3 : 3
    // Glued to a line that stops in the middle of a sentence.
    if (
      !label.apart &&
      before &&
      !endsSentence(before) &&
      /[，、,一-龥]$/.test(before) &&
      before.length > 30 &&
      !headingOf(before)
    )
      strength -= 1
    if (quoted(at)) strength -= 6
    return { at, label, strength }
  })
}

const itemsIn = (blocks: readonly Block[], skip: (at: number) => boolean, quoted: (at: number) => boolean): Found[] =>
  blocks.flatMap((block, at) => {
    const label = skip(at) || quoted(at) ? undefined : decisionItemOf(block.text)
    return label ? [{ at, label, strength: block.doubt === 0 ? 3 : 1 }] : []
  })

const choose = (found: readonly Found[]): Found[] =>
  bestRow(found.map(({ label, strength }) => ({ number: label.number, strength }))).flatMap((i) => found[i] ?? [])

/** Decides what the numbered units of this text are. */
export const rowOf = (blocks: readonly Block[], skip: (at: number) => boolean): Row => {
  const decision = isDecision(blocks)
  const inQuotes = decision ? quotedOf(blocks) : []
  const quoted = (at: number): boolean => inQuotes[at] === true
  const candidates = articlesIn(blocks, skip, quoted)
  const articles = choose(candidates)
  const firstArticle = articles[0]
  const items =
    firstArticle && !decision && firstArticle.label.number[0] === 1 ? [] : choose(itemsIn(blocks, skip, quoted))
  const firstItem = items[0]
  const itemsLead = firstItem !== undefined && (!firstArticle || firstItem.at < firstArticle.at)
  const lawFollows = articles.length >= 5 && articles.every(({ label }, i) => label.number[0] === i + 1)
  const asItems = decision
    ? itemsLead && !lawFollows
    : itemsLead && items.length >= 2 && items.length > articles.length * 2
  const chosen = asItems ? items : articles
  const labels = new Map(chosen.map(({ at, label }) => [at, label]))
  const lastSure = chosen.reduce((last, { label }, index) => (label.apart || !label.reference ? index : last), -1)
  return {
    form: chosen.length === 0 ? 'plain' : asItems ? 'items' : 'articles',
    labels,
    unsure: asItems
      ? []
      : candidates.flatMap(({ at, label }) =>
          labels.has(at) || label.reference || quoted(at) || blocks[at]?.doubt ? [] : [at],
        ),
    // One that a sure article follows in order is none of these.
    unlikely: asItems || lastSure < 0 ? [] : chosen.slice(lastSure + 1).map(({ at }) => at),
  }
}
