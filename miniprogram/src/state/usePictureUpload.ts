import { pickPictures } from '../platform/pickPicture'
import { useFileUpload } from './useFileUpload'

export type Uploaded = { uploadId: string; preview: string }

/** Chooses a picture and sends it to where the server says; it is named by its id from then on. */
export const usePictureUpload = () => {
  const { upload, busy } = useFileUpload()
  const choose = async (): Promise<Uploaded | undefined> => {
    const [picture] = await pickPictures(1)
    const uploadId = picture && (await upload(picture))
    return uploadId === undefined ? undefined : { uploadId, preview: picture?.preview ?? '' }
  }
  return { choose, busy }
}
