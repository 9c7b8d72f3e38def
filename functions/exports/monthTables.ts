import { problem } from '@shared/api/errors'
import type { monthTables as contract, MonthTable } from '@shared/exports/monthEndpoints'
import { type JobRecord, queueJob, readJob, reviveJob } from '../platform/jobs'
import { countUse } from '../platform/limit'
import { objects } from '../platform/objects'
import { type Operation, Reply } from '../platform/serve'
import { LINK_SECONDS } from './exportView'

const KIND = 'month-table'
const PER_HOUR = 30

export type MonthInput = { month: string }
export type MonthFile = { key: string; fileName: string; rows: number }

const viewOf = async (job: JobRecord): Promise<MonthTable> => {
  const file = job.status === 'done' ? (job.result as MonthFile) : undefined
  return {
    id: job.id,
    jobId: job.id,
    month: (job.input as MonthInput).month,
    status: job.status === 'waiting' ? 'queued' : job.status,
    ...(file && {
      url: await objects.link(file.key, file.fileName, LINK_SECONDS),
      fileName: file.fileName,
      rows: file.rows,
    }),
    error: job.error,
  }
}

/** A job makes it: it reads the counters of every deputy and station once. */
export const createMonthTable: Operation<typeof contract.createMonthTable> = async ({ month }, caller, deps) => {
  const { now, requestId } = deps
  if (!deps.repeated) await countUse('month-tables', caller.id, PER_HOUR, 3600, now)
  const id = deps.newId()
  const input: MonthInput = { month }
  await queueJob({ id, kind: KIND, ownerId: caller.id, input, requestId, now })
  const job = await readJob(id)
  if (!job) throw problem('unavailable')
  return new Reply(202, await viewOf(job))
}

/** Who asked for it reads it. */
export const readMonthTable: Operation<typeof contract.readMonthTable> = async ({ tableId }, caller, { now }) => {
  const job = await readJob(tableId)
  if (job?.kind !== KIND || job.ownerId !== caller.id) throw problem('not_found')
  await reviveJob(job, now)
  return viewOf(job)
}
