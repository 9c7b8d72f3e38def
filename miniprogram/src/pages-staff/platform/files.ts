import Taro from '@tarojs/taro'

/** A file that a person chose, and how to send it to the address that the server named. */
export type ChosenFile = {
  name: string
  /** Bytes. */
  size: number
  /** Sends it as a form POST; false when the other side refused it. */
  send: (url: string, fields: Readonly<Record<string, string>>) => Promise<boolean>
}

/** Lets a person choose a file: in WeChat from a chat's files. Undefined when they changed their mind. */
export const chooseFile = async (extensions: readonly string[]): Promise<ChosenFile | undefined> => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] }).catch(
    () => undefined,
  )
  const file = chosen?.tempFiles[0]
  if (!file) return undefined
  return {
    name: file.name,
    size: file.size,
    send: async (url, fields) => {
      const answer = await Taro.uploadFile({ url, filePath: file.path, name: 'file', formData: { ...fields } })
      return answer.statusCode >= 200 && answer.statusCode < 300
    },
  }
}

/** WeChat pastes plain words only. */
export const fileOfHtml = (_html: string, _name: string): ChosenFile | undefined => undefined
