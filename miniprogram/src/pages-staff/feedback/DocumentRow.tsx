import type { DocumentKind } from '@shared/exports/words'
import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { openFile } from '../../platform/openFile'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { JobProgress } from '../components/JobProgress'
import { texts } from './texts'

type DocumentRowProps = {
  draftId: string
  round: number
  kind: DocumentKind
  name: string
  note: string
  disabled?: boolean
  /** Grows with the round: may be made anew. */
  again?: boolean
  /** What it is made of, where that changes: another state is another file. */
  state?: string
}

/** A document of the round: made by a job, then fetched. A link lasts 15 minutes, so each tap asks for a new one. */
export const DocumentRow = ({ draftId, round, kind, name, note, disabled, again, state = '' }: DocumentRowProps) => {
  const make = useCommand('POST /drafts/{draftId}/documents')
  // Asked for before, perhaps on another day: it is found again when the page is opened.
  const { value, change } = useLocalDraft(`document:${draftId}:${round}:${kind}:${state}`, { documentId: '' })
  const { documentId } = value
  const read = useGet('GET /documents/{documentId}', { documentId }, { enabled: documentId !== '' })
  const status = documentId === '' || read.error?.status === 404 ? undefined : (read.data?.status ?? 'queued')
  const ready = status === 'done'
  const going = status === 'queued' || status === 'running'
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()

  const start = async (): Promise<void> => {
    const made = await make.run({ draftId, kind, round })
    if (made) change({ documentId: made.documentId })
  }
  const download = async (): Promise<void> => {
    if (!documentId) return
    setBusy(true)
    setError(undefined)
    try {
      const { url, fileName } = await call('GET /documents/{documentId}', { documentId })
      if (url) await openFile(url, fileName ?? '')
    } catch (thrown) {
      setError(asApiError(thrown))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Box className="feedback__document">
      <Box className="feedback__document-line">
        <Box className="grow">
          <Box>{name}</Box>
          <Box className="muted small">{note}</Box>
        </Box>
        {ready && (
          <Button
            kind="secondary"
            size="small"
            icon="download"
            label={texts.downloadNamed(name)}
            busy={busy}
            onTap={download}
          >
            {texts.download}
          </Button>
        )}
        {(!ready || again) && (
          <Button
            kind="secondary"
            size="small"
            label={texts.generateNamed(name)}
            busy={make.busy || going}
            disabled={disabled}
            onTap={start}
          >
            {ready ? texts.generateAgain : texts.generate}
          </Button>
        )}
      </Box>
      {read.data && status && !ready && (
        <JobProgress key={documentId} jobId={documentId} onDone={() => void read.refetch()} />
      )}
      <Failure error={make.error ?? error} />
    </Box>
  )
}
