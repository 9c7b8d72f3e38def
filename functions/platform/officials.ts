import { cached } from './cache'
import { indexPages } from './indexPages'

/** An account that holds a role for an office, as the list of people has it. */
export type Official = { accountId: string; roles: string[]; deputyId?: string; stationId?: string }

const read = async (): Promise<Official[]> => {
  const found: Official[] = []
  for await (const { items } of indexPages('byOwner', 'PEOPLE'))
    for (const { pk, c } of items) found.push({ roles: [], ...(c as object), accountId: pk.slice(2) })
  return found
}

const kept = cached<'all', Official[]>(read, 30_000, 1)

/** Everybody who holds an official role (some hundreds); kept for half a minute. */
export const officials = (): Promise<Official[]> => kept.get('all')
