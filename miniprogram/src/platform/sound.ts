import Taro from '@tarojs/taro'

/** How a sound came to its end: by itself or stopped, or because the phone could not play it. */
export type SoundOver = 'ended' | 'failed'

let stopLast: (() => void) | undefined

/** Plays a sound, one at a time, also where the phone is muted, as WeChat plays voice messages. Answers how to stop it. */
export const playSound = (src: string, onOver: (how: SoundOver) => void): (() => void) => {
  stopLast?.()
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
  const player = Taro.createInnerAudioContext()
  let over = false
  const end = (how: SoundOver): void => {
    if (over) return
    over = true
    player.destroy()
    onOver(how)
  }
  const stop = (): void => end('ended')
  player.onEnded(stop)
  player.onError(() => end('failed'))
  player.src = src
  player.play()
  stopLast = stop
  return stop
}
