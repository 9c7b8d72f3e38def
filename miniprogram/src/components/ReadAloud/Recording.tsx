import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { toast } from '../../state/feedback'
import { Button } from '../Button'
import { texts } from '../texts'

type Player = ReturnType<typeof Taro.createInnerAudioContext>

/** The article as somebody of the city read it: WeChat has no voice of its own, and a person reads better. */
export const Recording = ({ url }: { url: string }) => {
  const [playing, setPlaying] = useState(false)
  const player = useRef<Player>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another recording ends this one
  useEffect(() => {
    const end = (): void => {
      player.current?.destroy()
      player.current = undefined
      setPlaying(false)
    }
    return end
  }, [url])
  const toggle = (): void => {
    if (playing) {
      player.current?.pause()
      setPlaying(false)
      return
    }
    if (!player.current) {
      player.current = Taro.createInnerAudioContext()
      player.current.src = url
      player.current.onEnded(() => setPlaying(false))
      player.current.onError(() => {
        setPlaying(false)
        toast(texts.readAloud.recordingFailed, 'bad')
      })
    }
    player.current.play()
    setPlaying(true)
  }
  return (
    <Button kind="secondary" size="small" icon={playing ? 'close' : 'sound'} onTap={toggle}>
      {playing ? texts.readAloud.pause : texts.readAloud.playRecording}
    </Button>
  )
}
