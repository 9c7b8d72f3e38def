import { useEffect, useRef, useState } from 'react'
import { playSound } from '../platform/sound'
import { toast } from './feedback'
import { texts } from './texts'

/** A sound that one tap plays and the next one stops; it ends with what shows it. `address` may have to ask for a new link. */
export const useSound = (address: () => string | Promise<string>) => {
  const [playing, setPlaying] = useState(false)
  const stop = useRef<() => void>()
  useEffect(() => () => stop.current?.(), [])

  const toggle = async (): Promise<void> => {
    if (playing) {
      stop.current?.()
      return
    }
    setPlaying(true)
    const given = address()
    const src = typeof given === 'string' ? given : await given
    stop.current = playSound(src, (how) => {
      setPlaying(false)
      if (how === 'failed') toast(texts.soundFailed, 'bad')
    })
  }
  return { playing, toggle }
}
