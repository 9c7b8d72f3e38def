import Taro from '@tarojs/taro'

/** Device storage that never throws: a full or forbidden storage must not stop a person from writing. */
export const readStored = <T>(key: string): T | undefined => {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return value === '' || value === undefined || value === null ? undefined : (value as T)
  } catch {
    return undefined
  }
}

/** False when the device refused, so that a form can say that it is not kept. */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export const removeStored = (key: string): void => {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing to do: what cannot be removed is overwritten by the next write.
  }
}

export const storedKeys = (): string[] => {
  try {
    return Taro.getStorageInfoSync().keys
  } catch {
    return []
  }
}
