import { attachmentLimits } from '@shared/uploads/limits'
import { useState } from 'react'
import { asApiError } from '../api/apiError'
import { call } from '../api/client'
import { type PickedFile, pickPictures } from '../platform/pickPicture'
import { toast } from './feedback'
import { texts } from './texts'

/** Sends files to where the server says; they are named by their ids from then on. */
export const useFileUpload = () => {
  const [busy, setBusy] = useState(false)

  /** The file's id; undefined where it did not get there, which was told. */
  const upload = async ({ name, size, send }: PickedFile): Promise<string | undefined> => {
    if (size > attachmentLimits.bytes) {
      toast(texts.pictureTooLarge, 'bad')
      return undefined
    }
    setBusy(true)
    try {
      const { uploadId, url, fields } = await call('POST /uploads', { name, size, purpose: 'attachment' })
      if (await send(url, fields).catch(() => false)) return uploadId
      toast(texts.uploadFailed, 'bad')
    } catch (thrown) {
      toast(asApiError(thrown).detail, 'bad')
    } finally {
      setBusy(false)
    }
    return undefined
  }

  /** Lets the person choose pictures and sends them; the ids of those that got there. */
  const choosePictures = async (most: number = attachmentLimits.most): Promise<string[]> => {
    const sent: string[] = []
    for (const picture of await pickPictures(most)) {
      const uploadId = await upload(picture)
      if (uploadId) sent.push(uploadId)
    }
    return sent
  }

  return { upload, choosePictures, busy }
}
