import Taro from '@tarojs/taro'

/** A file that a person chose or made, and how to send it to the address that the server named. */
export type PickedFile = {
  name: string
  /** Bytes. */
  size: number
  /** Sends it as a form POST; false when the other side refused it. */
  send: (url: string, fields: Readonly<Record<string, string>>) => Promise<boolean>
}

/** `preview`: an address on this device at which it can be shown at once. */
export type PickedPicture = PickedFile & { preview: string }

export const fileSender =
  (filePath: string): PickedFile['send'] =>
  async (url, fields) => {
    const answer = await Taro.uploadFile({ url, filePath, name: 'file', formData: { ...fields } })
    return answer.statusCode >= 200 && answer.statusCode < 300
  }

/** Lets a person choose or take pictures, `most` at once. None when they changed their mind. */
export const pickPictures = async (most: number): Promise<PickedPicture[]> => {
  const options = { count: most, mediaType: ['image' as const], sizeType: ['compressed' as const] }
  const picked = (await Taro.chooseMedia(options).catch(() => undefined))?.tempFiles ?? []
  return picked.map(({ size, tempFilePath }) => ({
    name: '照片.jpg',
    size,
    preview: tempFilePath,
    send: fileSender(tempFilePath),
  }))
}
