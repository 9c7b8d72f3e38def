import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { canPrint, openFile, printPage } from '../platform/paper'

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
            上一处改动
          </Button>
          <Button kind="secondary" size="small" onTap={() => onStep(1)}>
            下一处改动
          </Button>
          <Span className="muted small compare__count">
            {at < 0 ? `共 ${total} 处` : `第 ${at + 1} 处，共 ${total} 处`}
          </Span>
        </Box>
      )}
      <Box className="compare__steps">
        <Button kind="plain" size="small" icon="download" busy={busy} onTap={download}>
          下载对照表
        </Button>
        {canPrint && (
          <Button kind="plain" size="small" icon="document" onTap={printPage}>
            打印
          </Button>
        )}
      </Box>
    </Box>
  )
}
