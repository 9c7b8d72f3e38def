import type { exportsContext as contract } from '@shared/exports/endpoints'
import { readAccount } from '../platform/caller'
import { type JobRecord, readJob } from '../platform/jobs'
import { indexPage } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { draftToExport, maySee } from './access'
import { exportsOf } from './exportJob'
import { exportOf } from './exportView'

const SHOWN = 20

/** The draft's latest exports, newest first. */
export const listExports: Operation<typeof contract.listExports> = async ({ draftId }, caller) => {
  await draftToExport(caller, draftId)
  const { items } = await indexPage('byOwner', [exportsOf(draftId)], { limit: SHOWN })
  const jobs = await Promise.all(items.map(({ pk }) => readJob(pk.slice(2))))
  const seen = jobs.filter((job): job is JobRecord => job !== undefined && maySee(caller, job))
  const people = [...new Set(seen.map(({ ownerId }) => ownerId))]
  const names = new Map(await Promise.all(people.map(async (id) => [id, (await readAccount(id))?.name] as const)))
  return {
    items: await Promise.all(
      seen.map(async (job) => ({ ...(await exportOf(job, false)), byName: names.get(job.ownerId) })),
    ),
  }
}
