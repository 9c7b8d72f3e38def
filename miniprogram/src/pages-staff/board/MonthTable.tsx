import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Box } from '../../elements/elements'
import { beijing } from '../../lib/time'
import { openFile } from '../../platform/openFile'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import { texts } from './texts'

const EVERY_MS = 1_000
const pause = () => new Promise((resolve) => setTimeout(resolve, EVERY_MS))

/** This month and the eleven before it. */
const monthsUntil = (now: number): string[] => {
  const { year, month } = beijing(now)
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  )
}

const months = monthsUntil(Date.now()).map((value) => ({
  value,
  label: texts.yearMonth(value.slice(0, 4), Number(value.slice(5))),
}))

/** The month of every deputy and station as an Excel file. */
export const MonthTable = () => {
  const [month, setMonth] = useState(months[0]?.value ?? '')
  const create = useCommand('POST /month-tables')
  const [waiting, setWaiting] = useState(false)
  const [error, setError] = useState<ApiError>()

  const make = async (): Promise<void> => {
    setError(undefined)
    const made = await create.run({ month })
    if (!made) return
    setWaiting(true)
    try {
      let table = made
      while (table.status === 'queued' || table.status === 'running') {
        await pause()
        table = await call('GET /month-tables/{tableId}', { tableId: made.id })
      }
      if (table.url) await openFile(table.url, table.fileName ?? '')
    } catch (thrown) {
      setError(asApiError(thrown))
    } finally {
      setWaiting(false)
    }
  }

  return (
    <Box className="section">
      <Field label={texts.monthTable} hint={texts.monthTableHint}>
        <Box className="month-table">
          <Select label={texts.month} value={month} onChange={setMonth} choices={months} />
          <Button kind="secondary" icon="download" busy={create.busy || waiting} onTap={make}>
            {texts.makeExcel}
          </Button>
        </Box>
      </Field>
      <Failure error={create.error ?? error} />
    </Box>
  )
}
