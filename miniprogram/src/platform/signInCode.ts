import Taro from '@tarojs/taro'

/** A fresh code of wx.login; undefined where the platform cannot sign in by itself. */
export const freshCode = async (): Promise<string | undefined> => (await Taro.login()).code
