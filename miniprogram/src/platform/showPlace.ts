import Taro from '@tarojs/taro'

export type ShownPlace = { name: string; address?: string; latitude: number; longitude: number }

/** Opens WeChat's own map at a place. */
export const showPlace = (place: ShownPlace): void => {
  void Taro.openLocation({ ...place, scale: 16 })
}
