import { attachmentLimits } from '@shared/uploads/limits'
import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { refresh } from '../../api/query'
import { Button } from '../../components/Button'
import { Recording } from '../../components/ReadAloud/Recording'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { chooseFile } from '../platform/files'
import { texts } from './texts'

type ArticleAudioProps = { draftId: string; version: string; article: string; url: string | undefined }

/** The article read aloud, as a file: older people listen to it, in WeChat too. */
export const ArticleAudio = ({ draftId, version, article, url }: ArticleAudioProps) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const put = async (audioId: string | null): Promise<void> => {
    await call('PUT /drafts/{draftId}/versions/{version}/notes', { draftId, version, article, audioId })
    await refresh('GET /drafts/{draftId}/versions/{version}/notes')
  }
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setError(undefined)
    await work().catch((thrown) => setError(asApiError(thrown)))
    setBusy(false)
  }
  const add = async (): Promise<void> => {
    const file = await chooseFile(['mp3', 'm4a', 'aac', 'wav'])
    if (!file) return
    if (file.size > attachmentLimits.bytes) return toast(texts.audioTooLarge, 'bad')
    await attempt(async () => {
      const { name, size } = file
      const { uploadId, url: to, fields } = await call('POST /uploads', { name, size, purpose: 'attachment' })
      if (!(await file.send(to, fields))) return toast(texts.audioUploadFailed, 'bad')
      await put(uploadId)
      return toast(texts.audioUploaded, 'good')
    })
  }
  return (
    <Box className="staff__buttons">
      {url && <Recording url={url} />}
      <Button
        kind="plain"
        size="small"
        icon="sound"
        busy={busy}
        label={`${url ? texts.replaceAudio : texts.uploadAudio}，${article}`}
        onTap={add}
      >
        {url ? texts.replaceAudio : texts.uploadAudio}
      </Button>
      {url && (
        <Button
          kind="plain"
          size="small"
          label={texts.removeAudioOfArticle(article)}
          onTap={() => void attempt(() => put(null))}
        >
          {texts.removeAudio}
        </Button>
      )}
      <Failure error={error} />
    </Box>
  )
}
