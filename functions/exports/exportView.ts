import type { Export } from '@shared/exports/endpoints'
import type { JobRecord } from '../platform/jobs'
import { objects } from '../platform/objects'
import { type ExportResult, exportInput } from './exportJob'

/** How long a link to the file lasts. */
export const LINK_SECONDS = 900

/** The API's export of its job; with its links, unless it stands in a list, once it is done. */
export const exportOf = async (job: JobRecord, linked = true): Promise<Export> => {
  const { format, scope, filters } = exportInput(job)
  const result = job.status === 'done' ? (job.result as ExportResult) : undefined
  return {
    id: job.id,
    exportId: job.id,
    draftId: job.draftId ?? '',
    format,
    scope,
    status: job.status === 'waiting' ? 'queued' : job.status,
    progress: { done: job.done, total: job.total },
    ...(result && {
      ...(linked && { url: await objects.link(result.key, result.fileName, LINK_SECONDS) }),
      fileName: result.fileName,
      rows: result.rows,
      bytes: result.bytes,
      sha256: result.sha256,
    }),
    ...(linked &&
      result?.summaryKey && {
        summaryUrl: await objects.link(result.summaryKey, result.summaryName ?? 'summary.json'),
      }),
    ...(filters && { filters }),
    error: job.error,
    createdAt: job.createdAt,
  }
}
