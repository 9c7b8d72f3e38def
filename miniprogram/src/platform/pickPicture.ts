import Taro from '@tarojs/taro'

/** A picture that a person chose, and how to send it to the address that the server named. */
export type PickedPicture = {
  name: string
  /** Bytes. */
  size: number
  /** An address on this device at which it can be shown at once. */
  preview: string
  /** Sends it as a form POST; false when the other side refused it. */
  send: (url: string, fields: Readonly<Record<string, string>>) => Promise<boolean>
}

/** Lets a person choose or take a picture. Undefined when they changed their mind. */
export const pickPicture = async (): Promise<PickedPicture | undefined> => {
  const options = { count: 1, mediaType: ['image' as const], sizeType: ['compressed' as const] }
  const picked = (await Taro.chooseMedia(options).catch(() => undefined))?.tempFiles[0]
  return (
    picked && {
      name: '照片.jpg',
      size: picked.size,
      preview: picked.tempFilePath,
      send: async (url, fields) => {
        const answer = await Taro.uploadFile({
          url,
          filePath: picked.tempFilePath,
          name: 'file',
          formData: { ...fields },
        })
        return answer.statusCode >= 200 && answer.statusCode < 300
      },
    }
  )
}
