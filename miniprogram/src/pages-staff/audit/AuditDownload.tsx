import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import type { InputOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { openFile } from '../../platform/openFile'
import { Failure } from '../components/Failure'
import { texts } from './texts'

const EVERY_MS = 1_000

const pause = () => new Promise((resolve) => setTimeout(resolve, EVERY_MS))

/** Makes the CSV of what is filtered and opens it once it is there. */
export const AuditDownload = ({ filter }: { filter: InputOf<'POST /audit-log/exports'> }) => {
  const make = useCommand('POST /audit-log/exports')
  const [waiting, setWaiting] = useState(false)
  const [error, setError] = useState<ApiError>()

  const run = async (): Promise<void> => {
    setError(undefined)
    const made = await make.run(filter)
    if (!made) return
    setWaiting(true)
    try {
      let job = made
      while (job.status === 'queued' || job.status === 'running') {
        await pause()
        job = await call('GET /audit-log/exports/{exportId}', { exportId: made.exportId })
      }
      if (job.url) await openFile(job.url, job.fileName ?? '')
    } catch (thrown) {
      setError(asApiError(thrown))
    } finally {
      setWaiting(false)
    }
  }

  return (
    <>
      <Button kind="secondary" size="small" icon="download" busy={make.busy || waiting} onTap={run}>
        {texts.exportCsv}
      </Button>
      <Failure error={make.error ?? error} />
    </>
  )
}
