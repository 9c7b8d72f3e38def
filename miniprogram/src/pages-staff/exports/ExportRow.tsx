import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { when } from '../../lib/time'
import { openFile } from '../../platform/openFile'
import { Failure } from '../components/Failure'
import { type ExportJob, formatNames, scopeNames, statusNames, under } from '../lib/exportWords'
import { filterWords } from './narrowed'
import { texts } from './texts'

/** One export: how far it is, and its file once it is done. A link lasts 15 minutes, so each tap asks for a new one. */
export const ExportRow = ({ job }: { job: ExportJob }) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const cancel = useCommand('POST /jobs/{jobId}/cancellation')
  const { done, total } = job.progress
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0

  const narrowed = filterWords(job.filters)

  const download = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      const fresh = await call('GET /exports/{exportId}', { exportId: job.id })
      if (fresh.url) await openFile(fresh.url, fresh.fileName ?? '')
    } catch (thrown) {
      setError(asApiError(thrown))
    } finally {
      setBusy(false)
    }
  }

  const stop = async (): Promise<void> => {
    if (await cancel.run({ jobId: job.id })) refresh('GET /drafts/{draftId}/exports')
  }

  return (
    <Box className="export-row">
      <Box className="export-row__line">
        <Box className="grow">
          <Box className="export-row__name">
            {formatNames[job.format].name} · {scopeNames[job.scope]}
          </Box>
          {narrowed && <Box className="small">{narrowed}</Box>}
          <Span className="muted small">
            {job.byName && `${job.byName} · `}
            {when(job.createdAt)}
            {job.rows !== undefined && job.status === 'done' && texts.rowCount(grouped(job.rows))}
          </Span>
        </Box>
        {job.status === 'done' ? (
          <Button kind="secondary" size="small" icon="download" busy={busy} onTap={download}>
            {texts.download}
          </Button>
        ) : (
          <Tag tone={job.status === 'failed' ? 'warn' : 'info'}>{statusNames[job.status]}</Tag>
        )}
      </Box>
      {under(job) && (
        <Box className="export-row__progress" role="progressbar" label={texts.percentDone(share)}>
          <Box className="export-row__done" style={{ width: `${share}%` }} />
        </Box>
      )}
      {under(job) && (
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" busy={cancel.busy} onTap={stop}>
            {texts.cancel}
          </Button>
        </Box>
      )}
      {job.status === 'done' && job.rows === 0 && <Box className="small">{texts.nothingMatched}</Box>}
      {under(job) && total > 0 && <Box className="muted small">{texts.progress(grouped(done), grouped(total))}</Box>}
      {job.error && <Box className="small">{job.error}</Box>}
      <Failure error={error ?? cancel.error} />
    </Box>
  )
}
