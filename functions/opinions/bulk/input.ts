import type { OpinionStatus, Result } from '@shared/opinions/words'
import type { QueueFilter } from '@shared/workbench/queueFilter'
import type { JobRecord } from '../../platform/jobs'

type Action =
  | { action: 'decide'; result: Result; reply: string; adoptedIn?: { version: number; article: string }[] }
  | { action: 'confirm' }
  | { action: 'return'; reason: string }

/** What a bulk job was asked to do. Ids stand in storage (platform/jobFiles.ts), since the job's item is written often. */
export type BulkInput = Action & {
  round: number
  filter?: QueueFilter
  clusterId?: string
  delayMinutes: number
}

/** Where it stands. A chunk is done whole before the next one begins. */
export type BulkPlace = {
  chunk: number
  done: number
  refused: number
  /** Of the refused, those that already had a decision: nothing is left to do there. */
  earlier?: number
  /** Numbers of the chunks that have refusals in storage. */
  refusalParts: number[]
  /** The first few refusals, told with the result. */
  sample: { id: string; code: string; reason: string }[]
  /** Until then nobody is told. */
  noticeAt?: string
}

export type BulkResult = {
  action: BulkInput['action']
  done: number
  refused: number
  /** Of the refused, those that already had a decision. */
  earlier?: number
  refusals: BulkPlace['sample']
  noticeAt?: string
  /** After an undoing: how many are as they were before. */
  undone?: number
}

export const CHUNK = 500
export const bulkInput = (job: JobRecord): BulkInput => job.input as BulkInput

export const freshPlace = (): BulkPlace => ({ chunk: 0, done: 0, refused: 0, refusalParts: [], sample: [] })

export const jobKinds = { decide: 'decisions', confirm: 'confirmations', return: 'returns' } as const

/** Statuses in which each action finds its opinions, as far as a filter names none. */
export const workable: Record<BulkInput['action'], readonly OpinionStatus[]> = {
  decide: ['submitted', 'reviewing'],
  confirm: ['proposed'],
  return: ['proposed'],
}
