import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'

type Composing = { draftId: string; round: number; documentId?: string; onStarted: (documentId: string) => void }

/** The round's opinions put together by a job; `documentId` is the last one asked for, also before a restart. */
export const useComposition = ({ draftId, round, documentId = '', onStarted }: Composing) => {
  const make = useCommand('POST /drafts/{draftId}/documents')
  const read = useGet('GET /documents/{documentId}', { documentId }, { enabled: documentId !== '' })
  const document = documentId === '' ? undefined : read.data
  const gone = read.error?.status === 404
  const start = async (): Promise<void> => {
    const made = await make.run({ draftId, kind: 'composition', round })
    if (made) onStarted(made.documentId)
  }
  return {
    start,
    starting: make.busy,
    error: make.error ?? (gone ? undefined : (read.error ?? undefined)),
    /** The job to watch, until what it made is here. */
    jobId: document && !document.composition ? document.jobId : undefined,
    /** Not known yet whether there will be one: a report published now would go without it. */
    pending: documentId !== '' && (document ? ['queued', 'running'].includes(document.status) : !read.error),
    done: document?.composition && { documentId, composition: document.composition, at: document.createdAt },
    refetch: read.refetch,
  }
}
