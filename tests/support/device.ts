/** The device that a component is drawn on in a unit test, as Taro gives it: its storage, and nothing else happens. */
const kept = new Map<string, unknown>()
const nothing = (): void => undefined

export const useDidShow = nothing
export const useDidHide = nothing
export const useReachBottom = nothing
export const useLaunch = nothing
export const useRouter = () => ({ params: {} })

export default {
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
  removeStorageSync: (key: string) => void kept.delete(key),
  getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  getCurrentPages: () => [],
}
