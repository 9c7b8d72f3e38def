import Taro from '@tarojs/taro'

const WIDE = 1024

/** Whether three panes fit side by side; in WeChat this is so on PCs and large tablets only. */
export const useWide = (): boolean => (Taro.getWindowInfo?.().windowWidth ?? 0) >= WIDE

export const focusOn = (_id: string): void => undefined
export const leaveField = (): void => undefined
export const bringIntoView = (_id: string): void => undefined
