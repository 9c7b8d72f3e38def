import Taro from '@tarojs/taro'

/** Puts words on the clipboard; false where the phone does not allow it. */
export const copyText = (data: string): Promise<boolean> =>
  Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  )
