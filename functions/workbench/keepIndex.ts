import { draftRecords } from '../platform/draftRecords'
import { JobRefused, type JobRunner } from '../platform/jobs'
import { buildTable, compact, saveBuilt } from '../platform/queueIndex/build'
import { type Place, readPointer } from '../platform/queueIndex/store'

/**
 * Brings the index of a round's queue up to date: takes in what the stream wrote since, or builds it from the table
 * where there is none. Harmless when run twice or beside another: only one of them takes the next generation.
 */
export const keepIndex: JobRunner = async (job, control) => {
  const { draftId, round } = job.input as Place
  const place = { draftId, round }
  if (await readPointer(place)) {
    await compact(place, new Date())
    return { result: {}, done: 1 }
  }
  const draft = await draftRecords.fresh(draftId)
  if (!draft) throw new JobRefused('草案已不存在。')
  const table = await buildTable(draft, round, (rows) => control.save({ done: rows }))
  await saveBuilt(place, table, new Date())
  return { result: { rows: table.size }, done: table.size }
}
