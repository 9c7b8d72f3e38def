import type { Reply } from '../api/transport'

type Answer = { status: number; body: string }
/** Answers that index.html asked for while the scripts were still on their way, by address. */
const asks = (): Record<string, Promise<Answer> | undefined> =>
  (window as Window & { early?: Record<string, Promise<Answer> | undefined> }).early ?? {}

/** An answer that was asked for ahead, once; undefined where there is none, or where it failed. */
export const takeEarly = async (url: string): Promise<Reply | undefined> => {
  const asked = asks()[url]
  if (!asked) return undefined
  delete asks()[url]
  try {
    const { status, body } = await asked
    return status === 200 ? { status, header: () => undefined, body: JSON.parse(body) } : undefined
  } catch {
    return undefined
  }
}
