/** How a sound came to its end: by itself or stopped, or because the phone could not play it. */
export type SoundOver = 'ended' | 'failed'

/** Begins to play an address, says once or more often that it is over, and answers how the player is put away. */
type Play = (src: string, end: (how: SoundOver) => void) => () => void

/** Plays a sound, one at a time, and tells once how it ended. Answers how to stop it. */
export const oneSound = (play: Play) => {
  let stopLast: (() => void) | undefined
  return (src: string, onOver: (how: SoundOver) => void): (() => void) => {
    stopLast?.()
    let over = false
    const end = (how: SoundOver): void => {
      if (over) return
      over = true
      close()
      onOver(how)
    }
    const close = play(src, end)
    const stop = (): void => end('ended')
    stopLast = stop
    return stop
  }
}
