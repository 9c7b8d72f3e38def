import type { ClusterRun } from '../../platform/clusterRecords'
import { clusterRun } from '../../platform/clusterRecords'
import { opinionsThatCount, roundFigures } from '../../platform/figures'
import { derivedId } from '../../platform/ids'
import { queueJob } from '../../platform/jobs'
import { indexPage } from '../../platform/pages'
import { CLUSTERINGS } from './store'

/** Opinions come in together, not one by one. */
const EVERY_MS = 5 * 60_000
const MOST = 100

const owed = async (run: ClusterRun): Promise<boolean> =>
  opinionsThatCount(await roundFigures(run.draftId, run.round)) !== run.opinions

/**
 * From the schedule: rounds whose opinions were put together before, and that have others since, get a job that lets the new ones join.
 * Answers how many.
 */
export const joinNewOpinions = async (now: Date): Promise<number> => {
  const { items } = await indexPage('byQueue', [CLUSTERINGS], { limit: MOST, oldestFirst: true })
  let begun = 0
  for (const { s2 } of items) {
    const [draftId = '', round = ''] = String(s2).split('#')
    const run = await clusterRun(draftId, Number(round))
    if (!run || now.getTime() - Date.parse(run.at) < EVERY_MS || !(await owed(run))) continue
    await queueJob({
      id: derivedId('join', draftId, round, run.rev),
      kind: 'clusters',
      ownerId: 'system',
      draftId,
      input: { round: Number(round) },
      requestId: 'schedule',
      now,
      at: now.toISOString(),
    })
    begun++
  }
  return begun
}
