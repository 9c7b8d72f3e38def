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
      await openFile((await call('GET /import-template', { kind })).url, `${name}导入模板.xlsx`)
    } catch (thrown) {
      setError(asApiError(thrown))
    }
  }
  const fresh = result ? result.rows - result.already : 0

  return (
    <Sheet open={open} title={`从表格导入${name}`} onClose={onClose}>
      <Box className="staff__note">
        先下载模板填写（Excel 或 CSV）。选好文件后先检查，有一处错误就一个也不导入；同一张表再导入一次，不会重复。{note}
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
      {result && !clean && (
        <Box role="alert">
          <Box className="staff__error">有 {grouped(result.errorCount)} 处需要改，一个也没有导入。</Box>
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
            {file.name}：共 {grouped(result.rows)} 行，没有发现错误
            {result.already > 0 && `；其中 ${grouped(result.already)} 行以前已有，不会重复`}。
          </Box>
          {result.first?.map(({ row, words, known }) => (
            <Box className="table-import__row" key={row}>
              <Span className="grow">{words}</Span>
              {known && <Tag>已有</Tag>}
            </Box>
          ))}
          {result.rows > (result.first?.length ?? 0) && (
            <Box className="muted small">只列出前 {String(result.first?.length ?? 0)} 行。</Box>
          )}
          <Button busy={start.busy} disabled={fresh === 0} onTap={() => run(file.uploadId, false)}>
            {fresh === 0 ? '没有新的可以导入' : `导入这 ${grouped(fresh)} 行`}
          </Button>
        </Box>
      )}
      {clean && !preview && (
        <Box className="table-import__done" live="polite">
          已导入 {grouped(result.imported)} 行{result.already > 0 && `，${grouped(result.already)} 行以前已有`}。{note}
        </Box>
      )}
    </Sheet>
  )
}
