import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { openFile } from '../../platform/openFile'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import type { Draft } from '../lib/draftCache'
import { type Uploaded, useUpload } from '../lib/useUpload'
import { texts } from './texts'

type Result = {
  rows: number
  errors: { cell: string; message: string }[]
  errorCount: number
  imported: number
  already: number
  repeated?: number
  first?: { row: number; article: string | null; text: string }[]
}
const OVER = ['done', 'failed', 'cancelled']

/** A whole table: looked at first, then taken in whole or not at all. */
export const Import = ({ draft }: { draft: Draft }) => {
  const upload = useUpload(['xlsx', 'csv'])
  const start = useCommand('POST /drafts/{draftId}/opinion-imports')
  const [file, setFile] = useState<Uploaded>()
  const [jobId, setJobId] = useState<string>()
  const [preview, setPreview] = useState(true)
  const [error, setError] = useState<ApiError>()
  const [waiting, setWaiting] = useState(false)
  const job = useGet(
    'GET /jobs/{jobId}',
    { jobId: jobId ?? '' },
    { enabled: !!jobId, ...(waiting && { every: 1_000 }) },
  )
  const over = !!job.data && OVER.includes(job.data.status)
  if (jobId && waiting === over) setWaiting(!over)
  const result = over ? (job.data?.result as Result | undefined) : undefined
  const fresh = result ? result.rows - result.already - (result.repeated ?? 0) : 0

  const run = async (uploadId: string, look: boolean): Promise<void> => {
    setPreview(look)
    setJobId(undefined)
    const started = await start.run({ draftId: draft.id, uploadId, preview: look })
    if (started) setJobId(started.jobId)
  }
  const choose = async (): Promise<void> => {
    const chosen = await upload.choose()
    if (!chosen) return
    setFile(chosen)
    await run(chosen.uploadId, true)
  }
  const template = async (): Promise<void> => {
    try {
      await openFile((await call('GET /opinion-import-template', {})).url, texts.templateFileName)
      toast(texts.templateDownloading)
    } catch (thrown) {
      setError(asApiError(thrown))
    }
  }

  return (
    <Box>
      <Box className="staff__note">{texts.importExplained}</Box>
      <Box className="staff__buttons">
        <Button kind="secondary" icon="download" onTap={template}>
          {texts.downloadTemplate}
        </Button>
        <Button icon="document" busy={upload.busy || start.busy || (!!jobId && !over)} onTap={choose}>
          {file ? texts.otherFile : texts.chooseFile}
        </Button>
      </Box>
      <Failure error={error ?? upload.error ?? start.error} />
      {job.data?.status === 'failed' && (
        <Box className="staff__error" role="alert">
          {job.data.error}
        </Box>
      )}
      {jobId && !over && (
        <Box className="muted" live="polite">
          {preview ? texts.checking : texts.importing(job.data?.progress.done ?? 0, job.data?.progress.total ?? 0)}
        </Box>
      )}
      {result && result.errorCount > 0 && (
        <Box role="alert">
          <Box className="staff__error">{texts.importErrors(result.errorCount)}</Box>
          {result.errors.map(({ cell, message }) => (
            <Box className="elsewhere__error" key={`${cell}${message}`}>
              <Span className="elsewhere__cell">{cell}</Span>
              <Span>{message}</Span>
            </Box>
          ))}
        </Box>
      )}
      {result && result.errorCount === 0 && preview && file && (
        <Box className="elsewhere__preview">
          <Box>
            {texts.fileIsFine(file.name, result.rows)}
            {result.already > 0 && texts.alreadyWillNotRepeat(result.already)}
            {!!result.repeated && texts.repeatedInTable(result.repeated)}。
          </Box>
          {result.first?.map(({ row, article, text }) => (
            <Box className="elsewhere__row" key={row}>
              <Span className="muted small">{texts.rowAndArticle(row, article ?? texts.wholeDraft)}</Span>
              <Box>{text}</Box>
            </Box>
          ))}
          <Box className="staff__buttons">
            <Button busy={start.busy} disabled={fresh === 0} onTap={() => run(file.uploadId, false)}>
              {fresh === 0 ? texts.nothingToImport : texts.importRows(fresh)}
            </Button>
          </Box>
        </Box>
      )}
      {result && result.errorCount === 0 && !preview && (
        <Box className="elsewhere__done" live="polite">
          {texts.imported(result.imported)}
          {result.already > 0 && texts.alreadyRegistered(result.already)}
          {texts.nowAwaitDecision}
        </Box>
      )}
    </Box>
  )
}
