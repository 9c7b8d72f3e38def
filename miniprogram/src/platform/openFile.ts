import Taro from '@tarojs/taro'

const shown = ['docx', 'xlsx', 'pdf'] as const

/** Opens a finished file by the ending of its name: WeChat shows Word, Excel and PDF itself; any other it can only pass on to a chat. */
export const openFile = async (url: string, name: string): Promise<void> => {
  const { tempFilePath } = await Taro.downloadFile({ url })
  const fileType = shown.find((extension) => name.endsWith(`.${extension}`))
  if (fileType) await Taro.openDocument({ filePath: tempFilePath, showMenu: true, fileType })
  else await Taro.shareFileMessage({ filePath: tempFilePath, fileName: name })
}
