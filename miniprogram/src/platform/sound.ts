import Taro from '@tarojs/taro'
import { oneSound } from '../lib/oneSound'

/** Also where the phone is muted, as WeChat plays voice messages. */
export const playSound = oneSound((src, end) => {
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
  const player = Taro.createInnerAudioContext()
  player.onEnded(() => end('ended'))
  player.onError(() => end('failed'))
  player.src = src
  player.play()
  return () => player.destroy()
})
