import { oneSound } from '../lib/oneSound'

/** As on the phone, by the browser's own player. */
export const playSound = oneSound((src, end) => {
  const player = new Audio(src)
  player.onended = () => end('ended')
  player.onerror = () => end('failed')
  player.play().catch(() => end('failed'))
  return () => player.pause()
})
