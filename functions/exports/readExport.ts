import { problem } from '@shared/api/errors'
import type { exportsContext as contract } from '@shared/exports/endpoints'
import { readJob, reviveJob } from '../platform/jobs'
import type { Operation } from '../platform/serve'
import { maySee } from './access'
import { exportOf } from './exportView'

export const readExport: Operation<typeof contract.readExport> = async ({ exportId }, caller, { now }) => {
  const job = await readJob(exportId)
  if (!job || !maySee(caller, job)) throw problem('not_found')
  await reviveJob(job, now)
  return exportOf(job)
}
