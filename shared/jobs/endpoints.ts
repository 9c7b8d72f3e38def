import { z } from 'zod'
import { Flag, Moment, Page, PageQuery } from '../api/common'
import { endpoint } from '../api/endpoint'
import { jobStatuses } from './words'

export * from './words'

/** Long work that goes on by itself: the page may be closed. Kept for 30 days. */
export const Job = z.object({
  id: z.string(),
  jobId: z.string(),
  kind: z.string(),
  /** What is made, where its kind does not say. */
  name: z.string().optional(),
  draftId: z.string().optional(),
  status: z.enum(jobStatuses),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** What came of it: the shape is the kind's own. */
  result: z.record(z.string(), z.unknown()).optional(),
  /** Why it failed, in words for the person who asked for it. */
  error: z.string().optional(),
  createdAt: Moment,
  startedAt: Moment.optional(),
  updatedAt: Moment,
  /** Until then it can be undone: nobody has been told yet. */
  undoableUntil: Moment.optional(),
  /** Being taken back, or taken back. */
  undo: z.enum(['running', 'done']).optional(),
})
export type Job = z.output<typeof Job>

/** What an endpoint answers that starts a job. */
export const JobStarted = z.object({ jobId: z.string() })

export const readJob = endpoint('GET /jobs/{jobId}', {
  who: 'account',
  summary: '任务进度与结果：发起人和管理员可见',
  answers: [200, Job],
  fails: ['not_found'],
})

export const listJobs = endpoint('GET /jobs', {
  who: 'account',
  summary: '我发起的任务，新的在前',
  input: z.strictObject({ ...PageQuery, running: Flag.optional() }),
  answers: [200, Page(Job)],
})

export const cancelJob = endpoint('POST /jobs/{jobId}/cancellation', {
  who: 'account',
  summary: '取消任务：已做的保留，未做的不再做；导入只在写入之前可以取消',
  answers: [200, Job],
  fails: ['not_found', 'job_finished', 'job_writing'],
})

export const undoJob = endpoint('POST /jobs/{jobId}/undo', {
  who: 'account',
  summary: '撤销批量处理（通知发出之前）',
  answers: [202, Job],
  fails: ['not_found', 'job_running', 'job_not_undoable', 'undo_too_late'],
})

export const listRefusals = endpoint('GET /jobs/{jobId}/refusals', {
  who: 'account',
  summary: '批量操作中没有处理的意见及原因',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(z.object({ id: z.string(), code: z.string(), reason: z.string() }))],
  fails: ['not_found'],
})

export const jobs = { readJob, listJobs, cancelJob, undoJob, listRefusals }
