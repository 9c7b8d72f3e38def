import { problem } from '@shared/api/errors'
import type { Caller } from '../platform/caller'
import { draftRecords } from '../platform/draftRecords'
import type { JobRecord } from '../platform/jobs'
import { exportInput, tellsNames } from './exportJob'

/** The draft, fresh, for whoever may export it. Throws not_found for a draft outside their share. */
export const draftToExport = async (caller: Caller, draftId: string) => {
  const draft = await draftRecords.fresh(draftId)
  if (!draft || !caller.mayFor('exports:make', draftId)) throw problem('not_found')
  return draft
}

/** Whether the caller may see this export: the same permission and share as for making it. */
export const maySee = (caller: Caller, job: JobRecord): boolean =>
  job.kind === 'export' &&
  job.draftId !== undefined &&
  caller.mayFor('exports:make', job.draftId) &&
  (!tellsNames(exportInput(job)) || caller.mayFor('opinions:personal', job.draftId))
