import Taro from '@tarojs/taro'

export type PickedPlace = { name: string; address?: string; latitude: number; longitude: number }

/** WeChat's own map. Undefined when they changed their mind. */
export const pickPlace = async (): Promise<PickedPlace | undefined> => {
  const picked = await Taro.chooseLocation({}).catch(() => undefined)
  if (!picked?.name) return undefined
  const { name, address, latitude, longitude } = picked
  return { name, ...(address && { address }), latitude: Number(latitude), longitude: Number(longitude) }
}

/** Whether there is a map to pick from. */
export const hasMap = true
