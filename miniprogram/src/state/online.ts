import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

export const onlineStore = createStore(true)

export const followNetwork = (): void => {
  if (process.env.TARO_ENV === 'h5') {
    onlineStore.set(navigator.onLine)
    window.addEventListener('online', () => onlineStore.set(true))
    window.addEventListener('offline', () => onlineStore.set(false))
    return
  }
  Taro.getNetworkType({ success: ({ networkType }) => onlineStore.set(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => onlineStore.set(isConnected))
}

export const useOnline = (): boolean => useStore(onlineStore)
