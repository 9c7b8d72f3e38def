import { attachmentLimits } from '@shared/uploads/limits'
import { useState } from 'react'
import { asApiError } from '../api/apiError'
import { call } from '../api/client'
import { pickPicture } from '../platform/pickPicture'
import { toast } from './feedback'

export type Uploaded = { uploadId: string; preview: string }

/** Chooses a picture and sends it to where the server says; it is named by its id from then on. */
export const usePictureUpload = () => {
  const [busy, setBusy] = useState(false)

  const choose = async (): Promise<Uploaded | undefined> => {
    const picture = await pickPicture()
    if (!picture) return undefined
    if (picture.size > attachmentLimits.bytes) {
      toast('图片不能超过 10 MB，请换一张小一些的', 'bad')
      return undefined
    }
    setBusy(true)
    try {
      const { name, size } = picture
      const { uploadId, url, fields } = await call('POST /uploads', { name, size, purpose: 'attachment' })
      if (await picture.send(url, fields).catch(() => false)) return { uploadId, preview: picture.preview }
      toast('图片没有传上去，请检查网络后再选一次', 'bad')
    } catch (thrown) {
      toast(asApiError(thrown).detail, 'bad')
    } finally {
      setBusy(false)
    }
    return undefined
  }

  return { choose, busy }
}
