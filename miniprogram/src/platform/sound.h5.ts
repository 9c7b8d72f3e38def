import type { SoundOver } from './sound'

let stopLast: (() => void) | undefined

/** As on the phone, by the browser's own player. */
export const playSound = (src: string, onOver: (how: SoundOver) => void): (() => void) => {
  stopLast?.()
  const player = new Audio(src)
  let over = false
  const end = (how: SoundOver): void => {
    if (over) return
    over = true
    player.pause()
    onOver(how)
  }
  const stop = (): void => end('ended')
  player.onended = stop
  player.onerror = () => end('failed')
  player.play().catch(() => end('failed'))
  stopLast = stop
  return stop
}
