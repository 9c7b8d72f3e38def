import { useState } from 'react'
import type { ApiError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { type Uploaded, useUpload } from './useUpload'

/** What every import's job tells of its table. */
export type ImportResult = {
  rows: number
  errors: { cell: string; message: string }[]
  errorCount: number
  imported: number
  already: number
}

type Start = {
  run: (input: { uploadId: string; preview: boolean }) => Promise<{ jobId: string } | undefined>
  busy: boolean
  error: ApiError | undefined
}

const OVER = ['done', 'failed', 'cancelled']

/** A whole table: uploaded, looked at first, then taken in whole or not at all. `onDone`: it was taken in. */
export const useTableImport = <Result extends ImportResult>(start: Start, onDone?: () => void) => {
  const upload = useUpload(['xlsx', 'csv'])
  const [file, setFile] = useState<Uploaded>()
  const [jobId, setJobId] = useState<string>()
  const [preview, setPreview] = useState(true)
  const [waiting, setWaiting] = useState(false)
  const job = useGet(
    'GET /jobs/{jobId}',
    { jobId: jobId ?? '' },
    { enabled: !!jobId, ...(waiting && { every: 1_000 }) },
  )
  const over = !!job.data && OVER.includes(job.data.status)
  if (jobId && waiting === over) {
    setWaiting(!over)
    if (over && !preview && onDone) setTimeout(onDone)
  }
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
  const result = over ? (job.data?.result as Result | undefined) : undefined
  const clean = result?.errorCount === 0
  return {
    file,
    choose,
    takeIn: () => (file ? run(file.uploadId, false) : undefined),
    busy: upload.busy || start.busy || (!!jobId && !over),
    error: upload.error ?? start.error,
    failed: job.data?.status === 'failed' ? job.data.error : undefined,
    progress: jobId && !over ? { looking: preview, ...job.data?.progress } : undefined,
    refused: result && !clean ? result : undefined,
    /** Without a fault, and not taken in yet. */
    looked: clean && preview ? result : undefined,
    taken: clean && !preview ? result : undefined,
  }
}
export type TableImport = ReturnType<typeof useTableImport>
