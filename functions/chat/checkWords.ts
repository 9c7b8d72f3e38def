import { isOfficial } from '@shared/accounts/roles'
import type { Caller } from '../platform/caller'
import { log } from '../platform/log'
import { WechatError } from '../platform/wechat/client'
import type { ChatDeps } from './deps'

const COMMENT = 2

/** What WeChat's check says: `held` waits for a person, `unchecked` too, as there was no answer. */
export type Verdict = 'pass' | 'held' | 'unchecked'

/** Residents' words pass WeChat's text check; those of verified officials are exempt. */
export const checkWords = async (
  { checkText }: Pick<ChatDeps, 'checkText'>,
  caller: Caller,
  ...words: (string | undefined)[]
): Promise<Verdict> => {
  if (caller.verified && isOfficial(caller.roles)) return 'pass'
  const account = await caller.openid()
  return askWechat({ checkText }, account?.openid, words.filter((each) => each?.trim()).join('\n'))
}

/** Asks WeChat about the words of whoever has this openid. */
export const askWechat = async (
  { checkText }: Pick<ChatDeps, 'checkText'>,
  openid: string | undefined,
  content: string,
): Promise<Verdict> => {
  if (openid === undefined) return 'unchecked'
  try {
    return (await checkText(openid, content, COMMENT)) === 'pass' ? 'pass' : 'held'
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn('text not checked', { errcode: error.errcode })
    return 'unchecked'
  }
}

/** Queues of what waits: for staff, and for another check first. */
export const HELD = 'HELD_MESSAGES'
export const UNCHECKED = 'UNCHECKED_MESSAGES'

/** How a message is stored that was not let through. */
export const heldAs = (verdict: Verdict, now: Date) =>
  verdict === 'pass'
    ? {}
    : {
        heldAt: now.toISOString(),
        ...(verdict === 'unchecked' && { unchecked: true }),
        // The queue of what waits for a person.
        p2: verdict === 'unchecked' ? UNCHECKED : HELD,
        s2: now.toISOString(),
      }
