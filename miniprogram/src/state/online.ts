import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

const online = createStore(true)

export const followNetwork = (): void => {
  if (process.env.TARO_ENV === 'h5') {
    online.set(navigator.onLine)
    window.addEventListener('online', () => online.set(true))
    window.addEventListener('offline', () => online.set(false))
    return
  }
  Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected))
}

export const useOnline = (): boolean => useStore(online)
