import { invalid, problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { currentRound, isTentative, type LaterStatus } from '@shared/drafts/rounds'
import type { FeedbackReport } from '@shared/drafts/schemas'
import { EntityParser } from 'dynamodb-toolbox'
import type { z } from 'zod'
import { FeedbackEntity } from '../platform/draftEntities'
import type { DraftRecord } from '../platform/draftRecords'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import { composedFigures } from './composedFigures'
import type { DraftDeps } from './deps'
import { isPublic } from './draftView'
import { type FeedbackFigures, feedbackFigures } from './feedbackFigures'
import { type Regrouped, regrouped } from './regrouped'
import { type Plan, saveOrAsk } from './signOff'
import { type Stamp, stampOf } from './store'

type Report = z.output<typeof FeedbackReport>
type Words = { article: string | null; words?: string; groups?: Regrouped[] }[]

/** The order of the law, the whole draft first; what staff wrote about an article nobody spoke of stands too. */
const byArticle = (counted: FeedbackFigures['byArticle'], asked: Words, labels: readonly string[]) => {
  const order = new Map(labels.map((label, index) => [label, index + 1]))
  const place = (article: string | null) => (article === null ? 0 : (order.get(article) ?? labels.length + 1))
  const all = new Map(counted.map((each) => [each.article, { ...each, words: '' }]))
  for (const [index, { article, words = '', groups }] of asked.entries()) {
    const standing = all.get(article)
    const own = groups && regrouped(standing?.groups ?? [], groups, `articles.${index}.groups`)
    all.set(article, { article, opinions: 0, adopted: 0, ...standing, words, ...(own && { groups: own }) })
  }
  return [...all.values()].sort((a, b) => place(a.article) - place(b.article))
}

/** A round with collective release is released by its report. */
const released = (rounds: DraftRecord['rounds'], round: number, at: string) =>
  rounds.map((each) =>
    each.round === round && each.release === 'together' && each.releasedAt === undefined
      ? { ...each, releasedAt: at }
      : each,
  )

type Asked = { text?: string; round?: number; articles?: Words; documentId?: string }
/** What a report says where staff wrote no words of their own. */
const figuresInWords = ({ received, participants, adopted, partiallyAdopted }: Report['figures']) =>
  received === 0
    ? '本次征求意见没有收到意见。'
    : `本次征求意见共收到 ${participants} 人提出的 ${received} 条意见，采纳 ${adopted} 条${
        partiallyAdopted > 0 ? `（其中部分采纳 ${partiallyAdopted} 条）` : ''
      }。感谢大家的参与。`

type Making = { versions: DraftDeps['versions']; stamp: Stamp }

/** The report with the figures of this moment, and what its publication changes. Throws draft_not_published. */
export const planReport = async (
  record: DraftRecord,
  asked: Asked,
  { versions, stamp }: Making,
): Promise<Plan & { report: Report }> => {
  if (!isPublic(record)) throw problem('draft_not_published')
  const round =
    asked.round === undefined ? currentRound(record.rounds) : record.rounds.find((each) => each.round === asked.round)
  if (!round) throw invalid('round', '没有这一轮征求意见')
  const version = await versions.get(`${record.id}/${round.version}`)
  const labels = version?.articles.map(({ label }) => label) ?? []
  const words = asked.articles ?? []
  const unknown = words.findIndex(({ article }) => article !== null && !labels.includes(article))
  if (unknown >= 0) throw invalid(`articles.${unknown}.article`, '草案的这一稿中没有这一条')
  const counted = asked.documentId
    ? await composedFigures(record, round.round, asked.documentId)
    : await feedbackFigures(record, round.round)
  const publishedAt = stamp.at
  const report: Report = {
    draftId: record.id,
    round: round.round,
    text: asked.text ?? figuresInWords(counted.figures),
    publishedAt,
    figures: counted.figures,
    articles: byArticle(counted.byArticle, words, labels),
  }
  const { item } = FeedbackEntity.build(EntityParser).parse({
    draftId: record.id,
    round: feedbackKey(round.round),
    report,
    by: stamp.by,
    request: stamp.request,
  })
  const change = {
    feedback: { round: round.round, publishedAt },
    rounds: released(record.rounds, round.round, publishedAt),
  }
  return { change, along: [item], report }
}

/**
 * Publishes the round's report with the figures of this moment, which count from the records themselves. Published
 * again, it replaces the earlier one.
 */
export const publishFeedback: Operation<typeof contract.publishFeedback, DraftDeps> = async (
  { draftId, ...asked },
  caller,
  deps,
) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', draftId)
  const plan = await planReport(record, asked, { versions: deps.versions, stamp: stampOf(caller, deps) })
  const round = plan.report.round
  const { waits } = await saveOrAsk(deps, caller, record, { matter: 'report', asked: { ...asked, round }, plan })
  const { report } = plan
  const its = record.rounds.find((each) => each.round === round)
  const tentative = isTentative(its, record.laterStatus as LaterStatus | undefined)
  return new Reply(waits ? 202 : 200, tentative ? { ...report, tentative } : report)
}

export const feedbackKey = (round: number): string => String(round).padStart(4, '0')
