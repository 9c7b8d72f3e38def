import type { DocumentKind } from '@shared/exports/words'
import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { openFile } from '../../platform/openFile'
import { Failure } from '../components/Failure'
import { JobProgress } from '../components/JobProgress'

type DocumentRowProps = {
  draftId: string
  round: number
  kind: DocumentKind
  name: string
  note: string
  disabled?: boolean
}

/** A document of the round: made by a job, then fetched. A link lasts 15 minutes, so each tap asks for a new one. */
export const DocumentRow = ({ draftId, round, kind, name, note, disabled }: DocumentRowProps) => {
  const make = useCommand('POST /drafts/{draftId}/documents')
  const [documentId, setDocumentId] = useState<string>()
  const [ready, setReady] = useState(false)
  const [ended, setEnded] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()

  const start = async (): Promise<void> => {
    const made = await make.run({ draftId, kind, round })
    if (!made) return
    setReady(false)
    setEnded(false)
    setDocumentId(made.documentId)
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
        {ready ? (
          <Button kind="secondary" size="small" icon="download" label={`下载${name}`} busy={busy} onTap={download}>
            下载
          </Button>
        ) : (
          <Button
            kind="secondary"
            size="small"
            label={`生成${name}`}
            busy={make.busy || (!!documentId && !ended)}
            disabled={disabled}
            onTap={start}
          >
            生成
          </Button>
        )}
      </Box>
      {documentId && !ready && (
        <JobProgress
          key={documentId}
          jobId={documentId}
          onDone={({ status }) => {
            setEnded(true)
            setReady(status === 'done')
          }}
        />
      )}
      <Failure error={make.error ?? error} />
    </Box>
  )
}
