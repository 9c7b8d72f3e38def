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
      await openFile((await call('GET /opinion-import-template', {})).url, '意见导入模板.xlsx')
      toast('模板已开始下载')
    } catch (thrown) {
      setError(asApiError(thrown))
    }
  }

  return (
    <Box>
      <Box className="staff__note">
        先下载模板，每行填一条意见。选好文件后先检查，没有错误才能导入；有一处错误就一条也不导入。同一张表再导入一次，不会重复。
      </Box>
      <Box className="staff__buttons">
        <Button kind="secondary" icon="download" onTap={template}>
          下载模板
        </Button>
        <Button icon="document" busy={upload.busy || start.busy || (!!jobId && !over)} onTap={choose}>
          {file ? '换一个文件' : '选择文件'}
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
          {preview ? '正在检查…' : `正在导入… ${job.data?.progress.done ?? 0} / ${job.data?.progress.total ?? 0}`}
        </Box>
      )}
      {result && result.errorCount > 0 && (
        <Box role="alert">
          <Box className="staff__error">有 {result.errorCount} 处需要改，一条也没有导入。改好之后重新选择文件。</Box>
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
            {file.name}：共 {result.rows} 条，没有发现错误
            {result.already > 0 && `；其中 ${result.already} 条以前登记过，不会重复`}
            {!!result.repeated && `；${result.repeated} 条与表内其他行相同，只登记一次`}。
          </Box>
          {result.first?.map(({ row, article, text }) => (
            <Box className="elsewhere__row" key={row}>
              <Span className="muted small">
                第 {row} 行 · {article ?? '整部草案'}
              </Span>
              <Box>{text}</Box>
            </Box>
          ))}
          <Button busy={start.busy} onTap={() => run(file.uploadId, false)}>
            导入这 {result.rows} 条
          </Button>
        </Box>
      )}
      {result && result.errorCount === 0 && !preview && (
        <Box className="elsewhere__done" live="polite">
          已导入 {result.imported} 条{result.already > 0 && `，${result.already} 条以前登记过`}
          。它们已在待处理的意见里。
        </Box>
      )}
    </Box>
  )
}
