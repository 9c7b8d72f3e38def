import { problem } from '@shared/api/errors'
import { currentRound } from '@shared/drafts/rounds'
import type { statistics as contract } from '@shared/statistics/endpoints'
import { cached } from '../platform/cache'
import { clusterRun } from '../platform/clusterRecords'
import { draftRecords } from '../platform/draftRecords'
import { opinionsThatCount, roundDetail, roundFigures } from '../platform/figures'
import type { Operation } from '../platform/serve'
import { visibleResults } from './visibleResults'

/** A round's figures, three queries: held for two seconds, so that thousands of readers are one. */
const figuresOf = cached(async (place: string) => {
  const [draftId = '', round = ''] = place.split('#')
  return Promise.all([
    roundFigures(draftId, Number(round)),
    roundDetail(draftId, Number(round)),
    clusterRun(draftId, Number(round)),
  ])
}, 2_000)

/** What became of a round's opinions so far. */
export const draftStatistics: Operation<typeof contract.draftStatistics> = async (
  { draftId, round: asked },
  caller,
) => {
  const shown = (draft: Awaited<ReturnType<typeof draftRecords.get>>) =>
    draft && ((draft.publishedAt && !draft.withdrawn) || caller?.mayFor('statistics:inside', draftId))
      ? draft
      : undefined
  const draft = shown(await draftRecords.get(draftId)) ?? shown(await draftRecords.fresh(draftId))
  if (!draft) throw problem('not_found')
  const round = asked ?? currentRound(draft.rounds)?.round ?? 1
  if (asked !== undefined && !draft.rounds.some((each) => each.round === asked)) throw problem('not_found')
  const [figures, detail, together] = await figuresOf.get(`${draftId}#${round}`)
  return {
    draftId,
    participants: figures.participants,
    participations: figures.participations,
    opinions: opinionsThatCount(figures),
    ...(together && { distinct: together.distinct, distinctAt: together.at }),
    ...visibleResults(figures, draft),
    byDay: detail.days,
    byArticle: Object.entries(detail.byArticle).map(([article, opinions]) => ({ article: article || null, opinions })),
  }
}
