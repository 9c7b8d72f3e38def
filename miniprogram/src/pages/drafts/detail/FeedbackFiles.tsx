import { useState } from 'react'
import { asApiError } from '../../../api/apiError'
import { call } from '../../../api/client'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'
import { openFile } from '../../../platform/openFile'
import { toast } from '../../../state/feedback'
import { texts } from '../texts'

type Format = 'docx' | 'json'
const names: Record<Format, string> = { docx: texts.detail.downloadWord, json: texts.detail.downloadData }

/** The published report to take along: as an official document, or as data for programs. */
export const FeedbackFiles = ({ draftId, round }: { draftId: string; round: number }) => {
  const [busy, setBusy] = useState<Format>()
  const download = async (format: Format): Promise<void> => {
    setBusy(format)
    try {
      const { url, fileName } = await call('GET /drafts/{draftId}/feedback/file', { draftId, format, round })
      await openFile(url, fileName)
    } catch (error) {
      toast(asApiError(error).detail, 'bad')
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <Box className="feedback-files">
      {(['docx', 'json'] as const).map((format) => (
        <Button
          key={format}
          kind="secondary"
          size="small"
          icon="download"
          busy={busy === format}
          onTap={() => download(format)}
        >
          {names[format]}
        </Button>
      ))}
    </Box>
  )
}
