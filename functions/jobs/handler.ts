import type { Context } from 'aws-lambda'
import { JobRefused, type JobRunner } from '../platform/jobs'
import { log, placesOf } from '../platform/log'
import { putMark } from '../platform/systemMarks'
import { HoldLost, holder, takeHold } from './hold'

/** Kinds of jobs, each loaded when the first of it comes. */
const runners: Record<string, () => Promise<JobRunner>> = {
  'audit-export': async () => (await import('../audit/runAuditExport')).runAuditExport,
  'month-table': async () => (await import('../exports/runMonthTable')).runMonthTable,
  document: async () => (await import('../exports/runDocument')).runDocument,
  recount: async () => (await import('../opinions/runRecount')).runRecount,
  followers: async () => (await import('../drafts/tellFollowers')).tellFollowers,
  'opinion-import-preview': async () => (await import('../opinions/elsewhere/runImport')).runImport,
  'opinion-import': async () => (await import('../opinions/elsewhere/runImport')).runImport,
  'queue-index': async () => (await import('../workbench/keepIndex')).keepIndex,
  'people-import-preview': async () => (await import('../accounts/imports/importPeople')).runPeopleImport,
  'people-import': async () => (await import('../accounts/imports/importPeople')).runPeopleImport,
  ...Object.fromEntries(
    ['deputy', 'station', 'contact-point'].flatMap((kind) =>
      [`${kind}-import`, `${kind}-import-preview`].map((name) => [
        name,
        async () => (await import('../stations/imports/runImports')).runDirectoryImport,
      ]),
    ),
  ),
  decisions: async () => (await import('../opinions/bulk/runBulk')).runBulk,
  confirmations: async () => (await import('../opinions/bulk/runBulk')).runBulk,
  returns: async () => (await import('../opinions/bulk/runBulk')).runBulk,
  clusters: async () => (await import('../opinions/clusters/runClusters')).runClusters,
  notices: async () => (await import('../opinions/bulk/tellAuthors')).tellAuthors,
  export: async () => (await import('../exports/runExport')).runExport,
  advice: async () => (await import('../opinions/notifyOfAdvice')).remindOfAdvice,
  release: async () => (await import('../opinions/tellOfRelease')).tellOfRelease,
  tellSupporters: async () => {
    const { tellSupporters } = await import('../opinions/tellSupporters')
    return tellSupporters((await import('../platform/notify')).notify)
  },
}

const EXPORTS = new Set(['export', 'document'])

/** For the status page: a mark that cannot be left stops no job. */
const leaveMark: typeof putMark = (name, value) => putMark(name, value).catch(() => undefined)

/** As often as Lambda tries an invocation. */
const MOST_ATTEMPTS = 3

/** Long work: takes hold of one job and runs it, a part of it for each invocation where it is long. */
export const handler = async ({ jobId }: { jobId: string }, context: Context): Promise<void> => {
  const worker = context.awsRequestId
  const job = await takeHold(jobId, worker, new Date())
  // Done, cancelled, or in other hands.
  if (!job) return
  const hold = holder(jobId, worker)
  const started = Date.now()
  try {
    const load = runners[job.kind]
    if (!load) throw new JobRefused('不认识的任务，请联系管理员。')
    const run = await load()
    const outcome = await run(job, {
      save: (progress) => hold.save(new Date(), progress),
      timeLeft: () => context.getRemainingTimeInMillis(),
    })
    if (outcome === 'again') return await hold.putBack(new Date())
    await hold.finish(new Date(), outcome.done, outcome.result, job.undo === 'running')
    if (EXPORTS.has(job.kind)) await leaveMark('export', { at: new Date().toISOString(), jobId, draftId: job.draftId })
    log.info('job done', { jobId, kind: job.kind, ms: Date.now() - started, done: outcome.done })
  } catch (error) {
    if (error instanceof HoldLost) return
    await failed(error, { jobId, kind: job.kind, attempts: (job.attempts ?? 0) + 1 }, hold)
  }
}

type Failed = { jobId: string; kind: string; attempts: number }

/** Refused for good, or let go for another attempt, or, after the last one, told as failed. */
const failed = async (error: unknown, { jobId, kind, attempts }: Failed, hold: ReturnType<typeof holder>) => {
  const name = error instanceof Error ? error.name : 'unknown'
  log.error('job failed', { jobId, kind, attempts, name, stack: placesOf(error) })
  if (error instanceof JobRefused || attempts >= MOST_ATTEMPTS)
    await leaveMark('jobFailure', { at: new Date().toISOString(), jobId, kind })
  if (error instanceof JobRefused) return hold.fail(new Date(), error.message)
  if (attempts >= MOST_ATTEMPTS) return hold.fail(new Date(), '任务没有完成，请重试；如多次失败，请联系管理员。')
  await hold.release(new Date(), attempts)
  throw error
}
