import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { canPrint, openFile, printPage } from '../platform/paper'
import { texts } from './texts'

type ToolsProps = {
  draftId: string
  a: string
  b: string
  all: boolean
  at: number
  total: number
  onStep: (step: 1 | -1) => void
}

/** From one change to the next, on paper, and as a Word file. */
export const Tools = ({ draftId, a, b, all, at, total, onStep }: ToolsProps) => {
  const [busy, setBusy] = useState(false)
  const download = async (): Promise<void> => {
    setBusy(true)
    try {
      const { url } = await call('GET /drafts/{draftId}/versions/{a}/compare/{b}/document', {
        draftId,
        a,
        b,
        ...(all && { all: 'true' as const }),
      })
      await openFile(url)
    } catch (error) {
      toast(asApiError(error).detail, 'bad')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box className="compare__tools">
      {total > 0 && (
        <Box className="compare__steps">
          <Button kind="secondary" size="small" onTap={() => onStep(-1)}>
            {texts.previousChange}
          </Button>
          <Button kind="secondary" size="small" onTap={() => onStep(1)}>
            {texts.nextChange}
          </Button>
          <Span className="muted small compare__count">
            {at < 0 ? texts.changeCount(total) : texts.changePosition(at + 1, total)}
          </Span>
        </Box>
      )}
      <Box className="compare__steps">
        <Button kind="plain" size="small" icon="download" busy={busy} onTap={download}>
          {texts.download}
        </Button>
        {canPrint && (
          <Button kind="plain" size="small" icon="document" onTap={printPage}>
            {texts.print}
          </Button>
        )}
      </Box>
    </Box>
  )
}
