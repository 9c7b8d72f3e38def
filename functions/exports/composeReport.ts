import type { Composition } from '@shared/exports/documentEndpoints'
import { beginningOf } from '@shared/text/codePoints'
import { digestText } from './digestText'
import type { ExportRow } from './rows'

/** Different answers of a round that are kept apart; what is beyond goes to its article's figures only. */
const MOST_GROUPS = 20_000
/** Groups of an article that a report starts from, the largest first. */
const SHOWN = 8
const SAID = 160

type Group = {
  article: string | null
  result: NonNullable<ExportRow['result']>
  said: string
  reply: string
  opinions: number
}
type Figures = { received: number; merged: number; adopted: number }

const short = (text: string): string => beginningOf(text.replace(/\s+/g, ' ').trim(), SAID)

/**
 * Puts a round's opinions together for its report, one after the other, in memory that grows with different words and
 * answers only: by article, what was decided alike and answered alike is one group. `received` counts each, `merged`
 * the same words once; every opinion is in exactly one article's figures, so that their sums are the round's.
 */
export const composing = (
  place: (article: string | null) => number,
  /** Counts what waits for its review by what is proposed: for a report to those inside. */
  { withProposals = false }: { withProposals?: boolean } = {},
) => {
  const articles = new Map<string | null, Figures>()
  const groups = new Map<string, Group>()
  const words = new Set<string>()
  const people = new Set<number>()
  const sums = { received: 0, merged: 0, adopted: 0, partiallyAdopted: 0, decided: 0, proposed: 0 }
  return {
    add: (row: ExportRow): void => {
      if (row.status === 'withdrawn' || row.status === 'rejected') return
      const { article } = row
      const { result, reply = '' } = (withProposals && row.proposed) || row
      const own = articles.get(article) ?? { received: 0, merged: 0, adopted: 0 }
      articles.set(article, own)
      people.add(row.person)
      const key = `${article ?? ''}|${digestText(`${row.text}\n${row.suggestedText ?? ''}`)}`
      const isNew = !words.has(key)
      words.add(key)
      for (const figures of [own, sums]) {
        figures.received += 1
        if (isNew) figures.merged += 1
      }
      if (row.status === 'proposed') sums.proposed += 1
      if (!result) return
      sums.decided += 1
      if (result === 'partially_adopted') sums.partiallyAdopted += 1
      if (result === 'adopted' || result === 'partially_adopted') {
        own.adopted += 1
        sums.adopted += 1
      }
      const name = `${article ?? ''}|${result}|${digestText(reply)}`
      const group = groups.get(name)
      if (group) group.opinions += 1
      else if (groups.size < MOST_GROUPS)
        groups.set(name, { article, result, said: short(row.text), reply, opinions: 1 })
    },
    end: (): Composition => ({
      ...sums,
      participants: people.size,
      articles: [...articles.entries()]
        .sort(([a], [b]) => place(a) - place(b))
        .map(([article, figures]) => ({
          article,
          ...figures,
          groups: [...groups.values()]
            .filter((group) => group.article === article)
            .sort((a, b) => b.opinions - a.opinions)
            .slice(0, SHOWN)
            .map(({ article: _, ...group }) => group),
        })),
    }),
  }
}
