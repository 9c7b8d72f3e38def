type Patience = { within?: number; every?: number; what?: string }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Asks again until `look` gives something truthy, and returns it: for what follows from the stream a moment later.
 * Milliseconds; an error thrown by `look` counts as "not yet" while there is time, and is the reason told at the end.
 *
 * @example const notice = await eventually(async () => (await resident.get('/me/notifications')).items[0])
 */
export const eventually = async <T>(
  look: () => Promise<T> | T,
  { within = 20_000, every = 150, what = 'it' }: Patience = {},
): Promise<NonNullable<T>> => {
  const end = Date.now() + within
  for (;;) {
    let reason: unknown
    try {
      const seen = await look()
      if (seen) return seen
    } catch (error) {
      reason = error
    }
    if (Date.now() > end) throw new Error(`${what} did not happen within ${within} ms`, { cause: reason })
    await pause(every)
  }
}
