import { eraseAccounts } from '../accounts/eraseAccounts'
import { sendHeldNotices } from '../accounts/sendHeldNotices'
import { giveUpOnVerdicts, recheckMessages } from '../chat/recheckMessages'
import { recountDue } from '../chat/recountDue'
import { tellDue } from '../chat/tellDue'
import { remindFollowers } from '../drafts/remindFollowers'
import { joinNewOpinions } from '../opinions/clusters/joinNewOpinions'
import { forgetAuthor } from '../opinions/forgetAuthor'
import { recheckWords } from '../opinions/recheckWords'
import { tellDueAdoptions } from '../opinions/tieAdoptions'
import { wakeJobs } from '../platform/jobs'
import { log } from '../platform/log'
import { emit } from '../platform/metrics'
import { notify } from '../platform/notify'
import { putMark } from '../platform/systemMarks'

/** Every few minutes: work that time brings rather than a request. Each part stands alone; one's failure stops no other. */
const parts: Record<string, (now: Date) => Promise<number>> = {
  recheckWords,
  recheckMessages,
  giveUpOnVerdicts,
  joinNewOpinions,
  wakeJobs,
  tellDueAdoptions: (now) => tellDueAdoptions(now, (notices) => notify(notices, { at: now.toISOString() })),
  tellDue,
  recountDue,
  remindFollowers,
  sendHeldNotices,
  eraseAccounts: (now) => eraseAccounts(now, forgetAuthor),
}

/** An operator may ask for some parts only, and for another time than now (ISO); the clock's own event says neither. */
type Asked = { parts?: string[]; now?: string }

export const handler = async (asked?: Asked): Promise<void> => {
  const now = asked?.now ? new Date(asked.now) : new Date()
  let failed = 0
  for (const [name, work] of Object.entries(parts)) {
    if (asked?.parts && !asked.parts.includes(name)) continue
    try {
      const done = await work(now)
      if (done > 0) log.info('schedule', { part: name, done })
    } catch (error) {
      failed += 1
      log.error('schedule failed', { part: name, name: error instanceof Error ? error.name : 'unknown' })
    }
  }
  emit({ ScheduleFailures: failed })
  await putMark('beat', { at: new Date().toISOString() })
}
