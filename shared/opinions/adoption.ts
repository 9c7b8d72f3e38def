import type { Comparison } from '../drafts/compare'
import { type Change, diffTexts } from '../drafts/compareDiff'

/** What an opinion asked for, on an article of the version it was given on. */
export type Wish = {
  article: string | null
  kind: 'modify' | 'delete' | 'add' | 'other'
  text: string
  suggestedText?: string
}

export type AdoptionProposal = {
  /** Of the newer version. */
  article: string
  /** How much of what was asked for is among what changed there: 0 to 1. */
  likeness: number
  changes: Change[]
}

/** So much of the wish must be found for a proposal; from `SURE` on it may be accepted without a look. */
export const LEAST_LIKENESS = 0.4
export const SURE_LIKENESS = 0.75

const squeeze = (text: string): string => text.replace(/[\s，。；：、“”《》（）]/g, '')

/** Pairs of neighbouring characters of what comes and of what goes, with a character of what stands around it. */
const traces = (changes: readonly Change[]): Set<string> => {
  const found = new Set<string>()
  const add = (sign: string, text: string) => {
    const letters = [...squeeze(text)]
    for (let i = 0; i + 1 < letters.length; i++) found.add(`${sign}${letters[i]}${letters[i + 1]}`)
  }
  changes.forEach(({ op, text }, at) => {
    if (op === 'equal') return
    const sides = [at - 1, at - 2].map((i) => changes[i]).find((one) => one?.op === 'equal')
    const after = [at + 1, at + 2].map((i) => changes[i]).find((one) => one?.op === 'equal')
    const around = `${[...squeeze(sides?.text ?? '')].at(-1) ?? ''}${text}${[...squeeze(after?.text ?? '')][0] ?? ''}`
    add(op === 'insert' ? '+' : '-', around)
  })
  return found
}

/** “…” in the words of an opinion: what it wants to read in the law, last named last. */
const quoted = (text: string): string[] =>
  [...text.matchAll(/[“"「]([^”"」]{2,300})[”"」]/g)].map((match) => match[1] ?? '')

/** What the wish would change: against the article where it rewords it, by itself where it is new. */
const wished = ({ kind, text, suggestedText }: Wish, old: string): Set<string>[] => {
  const wordings = suggestedText ? [suggestedText] : quoted(text)
  const asReworded = wordings.map((wording) => traces(diffTexts(old, wording)))
  const asInserted = wordings.map((wording) => traces([{ op: 'insert', text: wording }]))
  const asDeleted = kind === 'delete' && wordings.length === 0 ? [traces([{ op: 'delete', text: old }])] : []
  // “把甲改为乙” names the old words first: only the last is looked for as an insertion.
  return [...(suggestedText ? asReworded : []), ...asInserted.slice(-1), ...asDeleted].filter(({ size }) => size > 0)
}

const share = (wanted: ReadonlySet<string>, there: ReadonlySet<string>): number => {
  let both = 0
  for (const trace of wanted) if (there.has(trace)) both++
  return both / wanted.size
}

const changing = ({ kind, to }: Comparison): boolean =>
  to.length > 0 && kind !== 'unchanged' && kind !== 'renumbered' && kind !== 'moved'

/**
 * The articles of a newer version whose changed words resemble what an opinion asked for, most alike first; the article
 * it spoke of goes before others as much alike. `old` is that article's text as its author read it.
 */
export const proposeAdoption = (
  wish: Wish,
  old: string,
  entries: readonly Comparison[],
  most = 3,
): AdoptionProposal[] => {
  const wants = wished(wish, old)
  if (wants.length === 0) return []
  return entries
    .filter(changing)
    .flatMap((entry) => {
      const there = traces(entry.changes)
      const likeness = Math.max(...wants.map((want) => share(want, there)))
      const own = wish.article !== null && entry.from.includes(wish.article)
      const article = entry.to[0]
      if (likeness < LEAST_LIKENESS || article === undefined) return []
      return [{ article, likeness: Math.round(likeness * 100) / 100, changes: entry.changes, own }]
    })
    .sort((a, b) => b.likeness - a.likeness || Number(b.own) - Number(a.own))
    .slice(0, most)
    .map(({ own: _, ...proposal }) => proposal)
}
