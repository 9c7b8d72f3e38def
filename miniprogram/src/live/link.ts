/** An open socket, as much as the link needs of it. */
export type Wire = { send: (text: string) => void; close: () => void }
export type Wiring = { heard: (text: string) => void; closed: () => void }

type LinkOptions = {
  /** Opens a socket; resolves once it is open. */
  open: (wiring: Wiring) => Promise<Wire>
  /** A frame that was heard. */
  hear: (frame: { type: string }) => void
  /** Frames come from now on (what was said before is read), or no longer. */
  turned: (connected: boolean) => void
}

/** API Gateway ends a socket after ten idle minutes, and after two hours in any case. */
const PING_MS = 4 * 60_000
const PONG_MS = 20_000
const LIFE_MS = 110 * 60_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Keeps one socket open for as long as it is wanted: back-off after a loss, a ping within the idle limit, and a new
 * socket open before the old one's time is over.
 */
export const createLink = ({ open, hear, turned }: LinkOptions) => {
  let wanted = false
  let wire: (Wire & { id: number }) | undefined
  let opening = false
  let count = 0
  let losses = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let renewal: ReturnType<typeof setTimeout> | undefined
  let pinging: ReturnType<typeof setInterval> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  const rest = (): void => {
    clearTimeout(retry)
    clearTimeout(renewal)
    clearInterval(pinging)
    clearTimeout(silence)
  }

  const lost = (id: number): void => {
    if (wire?.id !== id) return
    wire = undefined
    rest()
    turned(false)
    later()
  }

  const later = (): void => {
    if (!wanted) return
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** losses)
    losses += 1
    clearTimeout(retry)
    retry = setTimeout(begin, longest * (0.5 + Math.random() / 2))
  }

  const ping = (): void => {
    const current = wire
    if (!current) return
    current.send('{"type":"ping"}')
    clearTimeout(silence)
    silence = setTimeout(() => {
      current.close()
      lost(current.id)
    }, PONG_MS)
  }

  const heard = (text: string): void => {
    clearTimeout(silence)
    try {
      hear(JSON.parse(text) as { type: string })
    } catch {
      // No frame of ours.
    }
  }

  const begin = async (): Promise<void> => {
    if (!wanted || opening) return
    opening = true
    count += 1
    const id = count
    try {
      const next = await open({ heard, closed: () => lost(id) })
      const before = wire
      if (!wanted) return next.close()
      rest()
      wire = { ...next, id }
      losses = 0
      pinging = setInterval(ping, PING_MS)
      renewal = setTimeout(begin, LIFE_MS)
      turned(true)
      before?.close()
    } catch {
      later()
    } finally {
      opening = false
    }
  }

  return {
    /** Opens a socket, or closes it. */
    want: (now: boolean): void => {
      wanted = now
      if (now) {
        if (!wire) void begin()
        return
      }
      rest()
      const before = wire
      wire = undefined
      losses = 0
      before?.close()
      if (before) turned(false)
    },
  }
}
