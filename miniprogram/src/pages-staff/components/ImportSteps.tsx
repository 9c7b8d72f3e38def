import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { openFile } from '../../platform/openFile'
import { toast } from '../../state/feedback'
import type { TableImport } from '../lib/useTableImport'
import { Failure } from './Failure'
import { texts } from './texts'
import './tableImport.css'

type ImportStepsProps = {
  table: Pick<TableImport, 'file' | 'choose' | 'busy' | 'error' | 'failed' | 'progress' | 'refused'>
  /** The empty table to fill in: its name, and where it is. */
  template: { name: string; url: () => Promise<{ url: string }> }
}

/** The template, the choice of a file, and what is said until a table without a fault lies there. */
export const ImportSteps = ({ table, template }: ImportStepsProps) => {
  const [error, setError] = useState<ApiError>()
  const { file, busy, failed, progress, refused } = table
  const download = async (): Promise<void> => {
    try {
      await openFile((await template.url()).url, template.name)
      toast(texts.templateDownloading)
    } catch (thrown) {
      setError(asApiError(thrown))
    }
  }
  return (
    <>
      <Box className="staff__buttons">
        <Button kind="secondary" icon="download" onTap={download}>
          {texts.downloadTemplate}
        </Button>
        <Button icon="document" busy={busy} onTap={table.choose}>
          {file ? texts.chooseOtherFile : texts.chooseFile}
        </Button>
      </Box>
      <Failure error={error ?? table.error} />
      {failed && (
        <Box className="staff__error" role="alert">
          {failed}
        </Box>
      )}
      {progress && (
        <Box className="muted" live="polite">
          {progress.looking ? texts.checking : texts.importing(progress.done ?? 0, progress.total ?? 0)}
        </Box>
      )}
      {refused && (
        <Box role="alert">
          <Box className="staff__error">{texts.importErrors(grouped(refused.errorCount))}</Box>
          {refused.errors.map(({ cell, message }) => (
            <Box className="table-import__error" key={`${cell}${message}`}>
              <Span className="table-import__cell">{cell}</Span>
              <Span>{message}</Span>
            </Box>
          ))}
        </Box>
      )}
    </>
  )
}
