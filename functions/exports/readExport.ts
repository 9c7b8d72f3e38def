import { problem } from '@shared/api/errors'
import type { exportsContext as contract } from '@shared/exports/endpoints'
import { recordRead } from '../platform/audit'
import { readJob, reviveJob } from '../platform/jobs'
import type { Operation } from '../platform/serve'
import { maySee } from './access'
import { exportInput } from './exportJob'
import { exportOf, LINK_SECONDS } from './exportView'
import { scopeNames } from './scopes'

/** The file's link is given to whoever may make such an export, and that it was given is recorded. */
export const readExport: Operation<typeof contract.readExport> = async ({ exportId }, caller, deps) => {
  const job = await readJob(exportId)
  if (!job || !maySee(caller, job)) throw problem('not_found')
  await reviveJob(job, deps.now)
  if (job.status === 'done') {
    const { format, scope } = exportInput(job)
    const what = {
      kind: 'export',
      target: job.id,
      name: `${scopeNames[scope]} ${format.toUpperCase()}`,
      draftId: job.draftId,
    } as const
    await recordRead({ action: 'download', ...what }, caller, deps, LINK_SECONDS * 1000)
  }
  return exportOf(job)
}
