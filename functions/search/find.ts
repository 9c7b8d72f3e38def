import { draftStatus, type Round } from '@shared/drafts/rounds'
import type { search as contract, Found } from '@shared/search/endpoints'
import { excerptOf, scoreOf, termsOf } from '@shared/search/match'
import { cached } from '../platform/cache'
import { directory } from '../platform/directory'
import { versionRecords } from '../platform/draftRecords'
import { indexPage } from '../platform/pages'
import type { Operation } from '../platform/serve'

/** The newest drafts that are searched: more than a city publishes in ten years. */
const MOST_DRAFTS = 150
/** Texts read at once when an instance is new. */
const AT_ONCE = 10

type Card = {
  title: string
  summary?: string
  publishedAt?: string
  withdrawn?: unknown
  rounds: Round[]
  laterStatus?: 'deliberating' | 'approving' | 'enacted' | 'ended'
  versions: { version: number; publishedAt?: string }[]
}

const published = cached<'all', { id: string; version?: number; card: Card }[]>(
  async () => {
    const { items } = await indexPage('byOwner', ['DRAFTS'], {
      limit: MOST_DRAFTS,
      keep: ({ c }) => (c as Card).publishedAt !== undefined && (c as Card).withdrawn === undefined,
    })
    return items.map(({ pk, c }) => {
      const card = c as Card
      return { id: pk.slice(2), card, version: card.versions.filter((each) => each.publishedAt).at(-1)?.version }
    })
  },
  8_000,
  1,
)

type Article = { label: string; caption?: string; text: string }

/** Texts by `<draft>/<version>`: they never change. */
const articles = cached<string, Article[]>(
  async (key) =>
    ((await versionRecords.get(key))?.articles ?? []).map(({ label, caption, text }) => ({ label, caption, text })),
  6 * 3600_000,
  MOST_DRAFTS,
)

type Scored = { score: number; found: Found }

const best = (scored: Scored[]): Found[] =>
  scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ found }) => found)

const inTexts = async (terms: string[], now: string): Promise<{ draft: Found[]; article: Found[] }> => {
  const drafts = await published.get('all')
  const statusOf = ({ rounds, laterStatus }: Card) => draftStatus(rounds, laterStatus, now)
  const found: Scored[] = []
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const part = drafts.slice(from, from + AT_ONCE).filter(({ version }) => version !== undefined)
    const texts = await Promise.all(part.map(({ id, version }) => articles.get(`${id}/${version}`)))
    for (const [index, { id, version, card }] of part.entries()) {
      const status = statusOf(card)
      for (const { label, caption, text } of texts[index] ?? [])
        found.push({
          // What is being asked now comes before what is over.
          score: scoreOf(terms, [caption, text, label]) * (status === 'consulting' ? 1.5 : 1),
          found: {
            kind: 'article',
            id,
            title: `${label}${caption ? ` ${caption}` : ''}`,
            excerpt: excerptOf(text, terms),
            article: label,
            version,
            draftTitle: card.title,
            status,
          },
        })
    }
  }
  return {
    draft: best(
      drafts.map(({ id, card }) => ({
        score: scoreOf(terms, [card.title, card.summary]),
        found: { kind: 'draft', id, title: card.title, excerpt: card.summary, status: statusOf(card) },
      })),
    ),
    article: best(found),
  }
}

const inDirectory = async (terms: string[]): Promise<{ deputy: Found[]; station: Found[] }> => {
  const { deputies, stations } = await directory.read()
  const [first = ''] = terms
  /** Names are found by their pinyin too, whole or the initials, which their order begins with. */
  const byName = (order: string) => {
    if (terms.length !== 1 || !/^[a-z]+$/.test(first)) return 0
    const syllables = (order.split('~')[0] ?? '').split(' ')
    const initials = syllables.map((syllable) => syllable[0]).join('')
    return syllables.join('').startsWith(first) || initials.startsWith(first) ? 12 : 0
  }
  return {
    deputy: best(
      deputies
        .filter(({ takesMessages }) => takesMessages)
        .map(({ id, name, order, level, district, sector, topics }) => ({
          score: byName(order) || scoreOf(terms, [name, topics.join(' '), sector, district, level]),
          found: {
            kind: 'deputy',
            id,
            title: name,
            excerpt: [level, district, sector, topics.join('、')].filter(Boolean).join('，'),
          },
        })),
    ),
    station: best(
      stations.map(({ id, name, order, address, district }) => ({
        score: byName(order) || scoreOf(terms, [name, address, district]),
        found: { kind: 'station', id, title: name, excerpt: address },
      })),
    ),
  }
}

/** Looks through published drafts, their newest public texts, deputies and stations: all of it kept in this process. */
export const find: Operation<typeof contract.find> = async ({ q, kind, limit }, _caller, { now }) => {
  const terms = termsOf(q)
  const none = { draft: [], article: [], deputy: [], station: [] }
  const found =
    terms.length === 0 ? none : { ...(await inTexts(terms, now.toISOString())), ...(await inDirectory(terms)) }
  const order = ['draft', 'article', 'deputy', 'station'] as const
  return {
    items: order.flatMap((each) => (kind === undefined || kind === each ? found[each].slice(0, limit) : [])),
    totals: {
      draft: found.draft.length,
      article: found.article.length,
      deputy: found.deputy.length,
      station: found.station.length,
    },
  }
}
