import Taro from '@tarojs/taro'

/** Tells when the app comes to the front and when it leaves it. */
export const followAppShown = (told: (shown: boolean) => void): void => {
  Taro.onAppShow(() => told(true))
  Taro.onAppHide(() => told(false))
}
