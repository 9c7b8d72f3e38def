import { problem } from '@shared/api/errors'
import type { elsewhere as contract } from '@shared/opinions/elsewhereEndpoints'
import { queueJob } from '../../platform/jobs'
import { objects } from '../../platform/objects'
import { type Operation, Reply } from '../../platform/serve'
import type { OpinionDeps } from '../deps'
import { roundOf } from './register'
import { template } from './template'

/** A table to import, as a job: it may have thousands of rows. */
export const importOpinions: Operation<typeof contract.importOpinions, OpinionDeps> = async (input, caller, deps) => {
  const draft = await deps.drafts.fresh(input.draftId)
  if (!draft || !caller.mayFor('opinions:decide', draft.id)) throw problem('not_found')
  const { round } = roundOf(draft, input.round)
  const jobId = deps.newId()
  await queueJob({
    id: jobId,
    kind: input.preview ? 'opinion-import-preview' : 'opinion-import',
    ownerId: caller.id,
    draftId: draft.id,
    input: { key: `uploads/${caller.id}/${input.uploadId}`, round, preview: input.preview },
    requestId: deps.requestId,
    now: deps.now,
  })
  return new Reply(202, { jobId })
}

const KEY = 'jobs/templates/opinions.xlsx'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The empty table with its headings, an example, and what may stand in each column. */
export const importTemplate: Operation<typeof contract.importTemplate, OpinionDeps> = async () => {
  await objects.put(KEY, template(), XLSX)
  return { url: await objects.link(KEY, '意见导入模板.xlsx') }
}
