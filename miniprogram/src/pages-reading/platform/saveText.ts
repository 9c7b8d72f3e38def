import Taro from '@tarojs/taro'

/** Gives the text to the person as a file, to a chat of their own: WeChat has no folder that they could find it in. */
export const saveText = async (name: string, text: string): Promise<boolean> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
  return true
}
