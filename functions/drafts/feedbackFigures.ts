import { invalid } from '@shared/api/errors'
import type { Result } from '@shared/opinions/words'
import type { DraftRecord } from '../platform/draftRecords'
import { roundFigures } from '../platform/figures'
import { indexPages } from '../platform/indexPages'
import { countsAsOpinion, queuePartitions } from '../platform/opinionRecords'

type Group = { result: Result; said: string; opinions: number; reply: string }
type ArticleFigures = { article: string | null; opinions: number; adopted: number; merged?: number; groups?: Group[] }

/** A round's opinions as its report counts them. Adopted includes partially adopted. */
export type FeedbackFigures = {
  figures: { received: number; adopted: number; partiallyAdopted: number; participants: number; merged?: number }
  byArticle: ArticleFigures[]
}

type Entry = { status: string; article: string | null; result?: string; author: string }

/** Pure: counts entries one by one, in constant memory but for the set of authors. */
export const counting = () => {
  const articles = new Map<string | null, ArticleFigures>()
  const authors = new Set<string>()
  const figures = { received: 0, adopted: 0, partiallyAdopted: 0, participants: 0 }
  return {
    add: ({ status, article, result, author }: Entry): void => {
      if (!countsAsOpinion(status)) return
      const own = articles.get(article) ?? { article, opinions: 0, adopted: 0 }
      articles.set(article, own)
      figures.received += 1
      own.opinions += 1
      authors.add(author)
      if (status !== 'D') return
      if (result === 'partially_adopted') figures.partiallyAdopted += 1
      if (result !== 'partially_adopted' && result !== 'adopted') return
      figures.adopted += 1
      own.adopted += 1
    },
    end: (): FeedbackFigures => ({
      figures: { ...figures, participants: authors.size },
      byArticle: [...articles.values()],
    }),
  }
}

/** A request counts this many records at most; beyond, a job composes them first. */
const MOST_COUNTED = 5_000

/**
 * A round's figures as its report tells them, decisions not yet released included: the report releases them. Counted
 * from the records; where they are many, a composition (a job) has them. Throws fields_invalid then.
 */
export const feedbackFigures = async (draft: DraftRecord, round: number): Promise<FeedbackFigures> => {
  const { received } = await roundFigures(draft.id, round)
  if (received > MOST_COUNTED)
    throw invalid('documentId', `意见超过 ${MOST_COUNTED} 条，请先整理反馈（逐条汇总），再公布`)
  const counts = counting()
  for (const partition of queuePartitions(draft, round))
    for await (const { items } of indexPages('byQueue', partition))
      for (const item of items)
        counts.add({
          status: String(item.st),
          article: (item.ar as string | undefined) ?? null,
          result: item.dr as string | undefined,
          author: String(item.p1),
        })
  return counts.end()
}
