import { config } from '../platform/config'
import { handOver } from '../platform/lambda'
import type { StreamChange } from '../platform/streamChange'

/** A job that waits (new, or given back with its place) is handed to the worker. The worker's own hold makes a second hand-over harmless. */
export const startJob = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Job' || after.status !== 'queued') return
  // Written while it waits already: it has been handed over.
  if (before?.status === 'queued' && before.handed === after.handed) return
  await handOver(config().jobsFunction, { jobId: String(after.pk).slice(2) })
}
