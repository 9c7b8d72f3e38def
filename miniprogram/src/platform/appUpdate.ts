import Taro from '@tarojs/taro'

/** WeChat has loaded a newer version beside this one: whoever agrees goes on with it at once. */
export const offerUpdate = (ask: () => Promise<boolean>): void => {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => void ask().then((yes) => yes && manager.applyUpdate()))
}
