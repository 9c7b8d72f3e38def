import { $remove } from 'dynamodb-toolbox'
import { idLists } from '../../platform/jobFiles'
import type { JobRunner } from '../../platform/jobs'
import { readMany } from '../readMany'
import { change, findOpinion } from '../store'
import { inParallel } from './inParallel'

const STRETCH = 200
const LAST_MS = 40_000

/** The mark that nobody was told yet goes; from that write the stream tells the author and counts the result. */
const tell = async (id: string, by: string): Promise<void> => {
  for (;;) {
    const record = await findOpinion(id)
    if (!record?.untold || (record.visibleFrom ?? '') > new Date().toISOString()) return
    if (await change(record, { untold: $remove(), undo: $remove(), by })) return
  }
}

/** When a decision's delay is over, one's own or a bulk job's: what was decided, and not taken back, is told. */
export const tellAuthors: JobRunner = async (job, control) => {
  const { jobId, ids } = job.input as { jobId?: string; ids?: string[] }
  const targets = ids ?? (jobId ? await idLists.get(jobId, 'targets') : undefined) ?? []
  let told = (job.place as { told: number } | undefined)?.told ?? 0
  while (told < targets.length) {
    if (control.timeLeft() < LAST_MS) return 'again'
    const stretch = targets.slice(told, told + STRETCH)
    const waiting = [...(await readMany(stretch)).values()].filter(({ untold }) => untold)
    await inParallel(waiting, ({ id }) => tell(id, job.ownerId))
    told += stretch.length
    await control.save({ done: told, total: targets.length, place: { told } })
  }
  return { result: {}, done: targets.length }
}
