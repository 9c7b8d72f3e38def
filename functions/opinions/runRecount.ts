import { beijingDay } from '@shared/text/time'
import { draftRecords } from '../platform/draftRecords'
import { keepRecount, type Recount, roundFigures, roundSums } from '../platform/figures'
import { indexPages } from '../platform/indexPages'
import { JobRefused, type JobRunner } from '../platform/jobs'
import { log } from '../platform/log'
import { queuePartitions } from '../platform/opinionRecords'
import { differencesOf } from './reconcile'

const SAVE_EVERY_MS = 2_000

const count = (counts: Record<string, Record<string, number>>, name: string, status: string) => {
  const of = counts[name] ?? {}
  of[status] = (of[status] ?? 0) + 1
  counts[name] = of
}

/**
 * Counts a round's records one by one, by state, source and day, and holds them against what was acknowledged. A
 * difference is an alarm: the log's `reconciliation differs` is what the alarm of deploy/watch.cjs looks for.
 */
export const runRecount: JobRunner = async (job, control) => {
  const { round } = job.input as { round: number }
  const draft = await draftRecords.fresh(job.draftId ?? '')
  if (!draft) throw new JobRefused('草案已不存在，无法核对。')
  const before = await roundFigures(draft.id, round)
  const at = new Date().toISOString()
  const recount: Recount = { at, states: {}, bySource: {}, byDay: {} }
  const seen = new Set<string>()
  let told = Date.now()
  for (const partition of queuePartitions(draft, round))
    for await (const { items } of indexPages('byQueue', partition)) {
      for (const item of items) {
        // One that moved on while it was counted is met again.
        if (seen.has(item.pk)) continue
        seen.add(item.pk)
        const status = String(item.st)
        recount.states[status] = (recount.states[status] ?? 0) + 1
        count(recount.bySource, String(item.so), status)
        count(recount.byDay, beijingDay(String(item.s1)), status)
      }
      if (Date.now() - told < SAVE_EVERY_MS) continue
      told = Date.now()
      await control.save({ done: seen.size, total: Math.max(before.received, seen.size) })
    }
  await keepRecount(draft.id, round, recount)
  const [after, sums] = await Promise.all([roundFigures(draft.id, round), roundSums(draft.id, round)])
  const differences = [...differencesOf(sums.bySource, recount.bySource), ...differencesOf(sums.byDay, recount.byDay)]
  // While opinions arrive the two are read a moment apart.
  const quiet = before.received === after.received
  const balanced = seen.size === after.received && differences.length === 0
  if (quiet && !balanced)
    log.error('reconciliation differs', { draftId: draft.id, round, received: after.received, records: seen.size })
  return { result: { received: after.received, records: seen.size, balanced, differences }, done: seen.size }
}
