import { countedAgain, isProvisional } from '@shared/chat/state'
import { config } from '../platform/config'
import { indexPages } from '../platform/indexPages'
import { log } from '../platform/log'
import type { DueCard } from './followDue'
import { pushConversation } from './frames'
import { putRecord, readRecord } from './store'

const BEIJING = 8 * 3_600_000
let warned = 0

/** Once a day from mid-November, where the coming year's holidays are not in: an update of the holiday data is wanted. */
const warnOfMissingYear = (now: Date): void => {
  const local = new Date(now.getTime() + BEIJING)
  const late = local.getUTCMonth() === 11 || (local.getUTCMonth() === 10 && local.getUTCDate() > 15)
  const year = local.getUTCFullYear() + 1
  if (!late || now.getTime() - warned < 86_400_000 || !isProvisional(`${year}-01-03T16:00:00.000Z`)) return
  warned = now.getTime()
  log.warn('holidays of the coming year are not known: due times are provisional', { year })
}

/**
 * Due times that rest on a year without a notice are counted again when its days off are known (after a deployment that
 * brings them). Reads only what is provisional.
 */
export const recountDue = async (now: Date): Promise<number> => {
  warnOfMissingYear(now)
  let done = 0
  for await (const { items } of indexPages('byOwner', 'DUE_PROVISIONAL'))
    for (const { pk, c } of items) {
      const card = c as DueCard
      if (isProvisional(card.dueAt)) continue
      const before = await readRecord(pk.slice(3), card.residentId, true).catch(() => undefined)
      const clock = before && countedAgain(before)
      if (!before || !clock) continue
      const next = { ...before, ...clock, rev: before.rev + 1, by: 'schedule', request: 'recount' }
      if (await putRecord(before, next)) await pushConversation(next, config().rules, now)
      done++
    }
  return done
}
