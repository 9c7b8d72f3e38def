import { anchorStates } from '../opinions/words'
import type { Comparison, ComparisonKind } from './compare'

/** Two versions that follow each other, and what became of the articles of the first. */
export type Step = { from: number; to: number; entries: readonly Pick<Comparison, 'kind' | 'from' | 'to'>[] }

/** What is asked about: an article of a version, with the words of it that were quoted. */
export type AnchorOrigin = { version: number; article: string; quote?: string }

/**
 * What became of the article on the way: `same` in words and number, `renumbered`, `moved` (same words, elsewhere), `changed`
 * in words, `split` into several, `merged` with others, `deleted`; `unclear` where a label stands for several articles.
 */
export type AnchorState = (typeof anchorStates)[number]

export type Anchor = {
  /** The version it was followed to. */
  version: number
  state: AnchorState
  /** Where it is now; empty where it was deleted. */
  articles: string[]
  /** The version in which it was deleted. */
  deletedIn?: number
  /** Whether the quoted words still stand there, and in which of the articles. */
  quote?: { state: 'kept' | 'changed'; article?: string }
  /** The same, as a sentence for a person. */
  words: string
}

const states: Record<ComparisonKind, AnchorState> = {
  unchanged: 'same',
  renumbered: 'renumbered',
  moved: 'moved',
  changed: 'changed',
  split: 'split',
  merged: 'merged',
  deleted: 'deleted',
  // Nothing leads to an added article.
  added: 'unclear',
}
/** The way as a whole is called by the gravest thing that happened on it; the list goes from harmless to grave. */
const graver = (a: AnchorState, b: AnchorState): AnchorState =>
  anchorStates.indexOf(a) < anchorStates.indexOf(b) ? b : a

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** One step for one label: the entries that hold it. Several where the label is printed twice in a version. */
const stepOf = (step: Step, label: string): { state: AnchorState; articles: string[] } => {
  const entries = step.entries.filter(({ from }) => from.includes(label))
  const articles = [...new Set(entries.flatMap(({ to }) => to))]
  const [entry] = entries
  if (!entry) return { state: 'unclear', articles: [] }
  if (entries.length > 1) return { state: articles.length === 0 ? 'deleted' : 'unclear', articles }
  return { state: states[entry.kind], articles }
}

type Texts = (version: number) => readonly { label: string; text: string }[] | undefined

const quoteAt = (quote: string, articles: readonly string[], texts: ReturnType<Texts>): Anchor['quote'] => {
  const wanted = squeeze(quote)
  const holder = texts?.find(({ label, text }) => articles.includes(label) && squeeze(text).includes(wanted))
  return holder ? { state: 'kept', article: holder.label } : { state: 'changed' }
}

/**
 * Follows an anchor through the comparisons of versions that follow each other. Nothing moves silently: every number that
 * changed, every split and every deletion is in the answer. Undefined where there is no step to take.
 */
export const followAnchor = (origin: AnchorOrigin, steps: readonly Step[], texts: Texts = () => undefined) => {
  const last = steps.at(-1)
  if (!last) return undefined
  let articles = [origin.article]
  let state: AnchorState = 'same'
  let deletedIn: number | undefined
  for (const step of steps) {
    if (articles.length === 0) break
    const taken = articles.map((label) => stepOf(step, label))
    const next = [...new Set(taken.flatMap((one) => one.articles))]
    // Of an article that was split, one part may be deleted while another stands: it is still there.
    for (const one of taken) if (one.state !== 'deleted' || next.length === 0) state = graver(state, one.state)
    articles = next
    if (articles.length === 0) deletedIn = step.to
  }
  const quote = origin.quote && articles.length > 0 ? quoteAt(origin.quote, articles, texts(last.to)) : undefined
  const found = {
    version: last.to,
    state,
    articles,
    ...(deletedIn !== undefined && { deletedIn }),
    ...(quote && { quote }),
  }
  return { ...found, words: wordsOf(origin, found) } satisfies Anchor
}

const wordsOf = ({ article }: AnchorOrigin, { version, state, articles, deletedIn, quote }: Omit<Anchor, 'words'>) => {
  const now = articles.join('、')
  const there = `在第 ${version} 稿中`
  const place = now === article ? `仍是${article}` : `是${now}`
  const said = quote?.state === 'kept' ? '，所引文字仍在' : quote?.state === 'changed' ? '，所引文字已有改动' : ''
  const where = quote?.article && articles.length > 1 ? `，所引文字在${quote.article}` : said
  switch (state) {
    case 'same':
    case 'renumbered':
      return `${article}${there}${place}，文字没有改动。`
    case 'moved':
      return `${article}${there}移到了${now}，文字没有改动。`
    case 'changed':
      return `${article}${there}${place}，文字有改动${where}。`
    case 'merged':
      return `${article}${there}与其他条文合并为${now}${where}。`
    case 'split':
      return articles.length > 1
        ? `${article}${there}拆分为${now}${where}。`
        : `${article}曾被拆分，${there}对应${now}${where}。`
    case 'deleted':
      return `${article}已在第 ${deletedIn ?? version} 稿中删去。`
    case 'unclear':
      return now === ''
        ? `没有找到${article}在第 ${version} 稿中的对应条文，请看版本对照。`
        : `${article}${there}可能对应${now}，请看版本对照。`
  }
}

/** The labels of `labels` whose anchors lead to this article: what was said of them was said of it. */
export const leadingTo = (article: string, labels: readonly string[], version: number, steps: readonly Step[]) =>
  labels.filter((label) => followAnchor({ version, article: label }, steps)?.articles.includes(article))
