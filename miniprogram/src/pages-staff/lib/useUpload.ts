import { useState } from 'react'
import { ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { type ChosenFile, chooseFile } from '../platform/files'
import { texts } from './texts'

export type Uploaded = { uploadId: string; name: string }

const refused = new ApiError('network', {
  title: texts.uploadFailed,
  detail: texts.uploadRetryHint,
})

/** Chooses a file and sends it to where the server says; it is named by its uploadId from then on. */
export const useUpload = (extensions: readonly string[]) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()

  const send = async (file: ChosenFile): Promise<Uploaded | undefined> => {
    setBusy(true)
    setError(undefined)
    try {
      const form = await call('POST /uploads', { name: file.name, size: file.size, purpose: 'draft' })
      const sent = await file.send(form.url, form.fields).catch(() => false)
      if (!sent) throw refused
      return { uploadId: form.uploadId, name: file.name }
    } catch (thrown) {
      setError(asApiError(thrown))
      return undefined
    } finally {
      setBusy(false)
    }
  }

  const choose = async (): Promise<Uploaded | undefined> => {
    const file = await chooseFile(extensions)
    return file && send(file)
  }

  return { choose, send, busy, error }
}
