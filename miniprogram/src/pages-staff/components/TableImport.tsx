import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import type { InputOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { openFile } from '../../platform/openFile'
import { type Uploaded, useUpload } from '../lib/useUpload'
import { Failure } from './Failure'
import { texts } from './texts'
import './tableImport.css'

type Result = {
  rows: number
  errors: { cell: string; message: string }[]
  errorCount: number
  imported: number
  already: number
  first?: { row: number; words: string; known: boolean }[]
}

type Kind = InputOf<'GET /import-template'>['kind']
type TableImportProps = {
  kind: Kind
  /** What is imported: 人员, 代表 … */
  name: string
  /** What becomes of it, said before and after. */
  note: string
  open: boolean
  onClose: () => void
  onDone: () => void
}

const routes = {
  staff: 'POST /people-imports',
  deputies: 'POST /deputy-imports',
  stations: 'POST /station-imports',
  contactPoints: 'POST /contact-point-imports',
} as const
const OVER = ['done', 'failed', 'cancelled']

/** A whole table, looked at first, then taken in whole or not at all. */
export const TableImport = ({ kind, name, note, open, onClose, onDone }: TableImportProps) => {
  const upload = useUpload(['xlsx', 'csv'])
  const start = useCommand(routes[kind])
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
  if (jobId && waiting === over) {
    setWaiting(!over)
    if (over && !preview) setTimeout(onDone)
  }
  const result = over ? (job.data?.result as Result | undefined) : undefined
  const clean = result !== undefined && result.errorCount === 0

  const run = async (uploadId: string, look: boolean): Promise<void> => {
    setPreview(look)
    setJobId(undefined)
    const started = await start.run({ uploadId, preview: look })
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
      await openFile((await call('GET /import-template', { kind })).url, texts.templateFileName(name))
    } catch (thrown) {
      setError(asApiError(thrown))
    }
  }
  const fresh = result ? result.rows - result.already : 0

  return (
    <Sheet open={open} title={texts.importTitle(name)} onClose={onClose}>
      <Box className="staff__note">{texts.importHint(note)}</Box>
      <Box className="staff__buttons">
        <Button kind="secondary" icon="download" onTap={template}>
          {texts.downloadTemplate}
        </Button>
        <Button icon="document" busy={upload.busy || start.busy || (!!jobId && !over)} onTap={choose}>
          {file ? texts.chooseOtherFile : texts.chooseFile}
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
      {result && !clean && (
        <Box role="alert">
          <Box className="staff__error">{texts.importErrors(grouped(result.errorCount))}</Box>
          {result.errors.map(({ cell, message }) => (
            <Box className="table-import__error" key={`${cell}${message}`}>
              <Span className="table-import__cell">{cell}</Span>
              <Span>{message}</Span>
            </Box>
          ))}
        </Box>
      )}
      {clean && preview && file && (
        <Box className="table-import__preview">
          <Box>
            {texts.importClean(file.name, grouped(result.rows))}
            {result.already > 0 && texts.alreadyThereNote(grouped(result.already))}。
          </Box>
          {result.first?.map(({ row, words, known }) => (
            <Box className="table-import__row" key={row}>
              <Span className="grow">{words}</Span>
              {known && <Tag>{texts.alreadyThere}</Tag>}
            </Box>
          ))}
          {result.rows > (result.first?.length ?? 0) && (
            <Box className="muted small">{texts.firstRowsOnly(String(result.first?.length ?? 0))}</Box>
          )}
          <Button busy={start.busy} disabled={fresh === 0} onTap={() => run(file.uploadId, false)}>
            {fresh === 0 ? texts.nothingToImport : texts.importRows(grouped(fresh))}
          </Button>
        </Box>
      )}
      {clean && !preview && (
        <Box className="table-import__done" live="polite">
          {texts.imported(grouped(result.imported))}
          {result.already > 0 && texts.alreadyImportedNote(grouped(result.already))}。{note}
        </Box>
      )}
    </Sheet>
  )
}
