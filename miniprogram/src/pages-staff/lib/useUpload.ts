import { useState } from 'react'
import { ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { type ChosenFile, chooseFile } from '../platform/files'

export type Uploaded = { uploadId: string; name: string }

const refused = new ApiError('network', {
  title: '文件没有传上去',
  detail: '请检查网络后再选一次；文件还在您的设备上。',
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
