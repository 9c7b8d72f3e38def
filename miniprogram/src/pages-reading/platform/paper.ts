import Taro from '@tarojs/taro'

// A phone has nothing to print on: it opens the Word file, which can be passed on.
export const canPrint = false
export const printPage = (): void => undefined

/** WeChat shows Word itself and offers to pass it on. */
export const openFile = async (url: string): Promise<void> => {
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true, fileType: 'docx' })
}
