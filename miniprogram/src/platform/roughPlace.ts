import Taro from '@tarojs/taro'

export type RoughPlace = { latitude: number; longitude: number }

/** Where the phone roughly is, within some kilometres; undefined where the person refuses. */
export const roughPlace = (): Promise<RoughPlace | undefined> =>
  Taro.getFuzzyLocation({ type: 'wgs84' }).then(
    ({ latitude, longitude }) => ({ latitude, longitude }),
    () => undefined,
  )
