import { closeSockets } from '../platform/sockets'
import type { StreamChange } from '../platform/streamChange'

/** What of an account decides which frames reach it. */
const standing = ({ roles, deputyId, stationId, deletedAt, endedTokens }: Record<string, unknown>) =>
  JSON.stringify([roles, deputyId, stationId, deletedAt, endedTokens])

/** An account whose roles changed, or that signed out somewhere, has its sockets closed; the app opens new ones. */
export const endSockets = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Account' || !before || standing(before) === standing(after)) return
  await closeSockets(String(after.pk).slice(2))
}
