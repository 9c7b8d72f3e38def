const ends = new Map<string, Promise<unknown>>()

/**
 * Senders of one process take turns in a conversation instead of colliding at its end. `waited` tells that others were
 * there first, so that what was read before is old. Processes still meet at the conditional write.
 */
export const inTurn = async <T>(key: string, work: (waited: boolean) => Promise<T>): Promise<T> => {
  const before = ends.get(key)
  const mine = (before ?? Promise.resolve()).then(
    () => work(before !== undefined),
    () => work(true),
  )
  ends.set(key, mine)
  try {
    return await mine
  } finally {
    if (ends.get(key) === mine) ends.delete(key)
  }
}
