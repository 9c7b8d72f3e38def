import { isOfficial } from '@shared/accounts/roles'
import type { Caller } from '../platform/caller'
import { log } from '../platform/log'
import { WechatError } from '../platform/wechat/client'
import type { ChatDeps } from './deps'
import { CHECKING, HELD, UNCHECKED } from './messageRecord'

const COMMENT = 2

/** What WeChat's check says: `held` waits for a person, `unchecked` too, as there was no answer. */
export type Verdict = 'pass' | 'risky' | 'held' | 'unchecked'

/** Residents' words pass WeChat's text check; those of verified officials are exempt. */
export const checkWords = async (
  { checkText }: Pick<ChatDeps, 'checkText'>,
  caller: Caller,
  ...words: (string | undefined)[]
): Promise<Verdict> => {
  if (caller.verified && isOfficial(caller.roles)) return 'pass'
  if (!words.some((each) => each?.trim())) return 'pass'
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
    const verdict = await checkText(openid, content, COMMENT)
    return verdict === 'review' ? 'held' : verdict
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn('text not checked', { errcode: error.errcode })
    return 'unchecked'
  }
}

/** How a message is stored that was not let through; with files, also one whose words passed. */
export const heldAs = (verdict: Verdict, now: Date, files = false) => {
  if (verdict === 'pass' && !files) return {}
  const at = now.toISOString()
  // Nobody looks at what is against the rules, unless its sender asks for it.
  if (verdict === 'risky') return { heldAt: at, risky: true }
  const queue = { pass: CHECKING, held: HELD, unchecked: UNCHECKED }[verdict]
  return { heldAt: at, ...(verdict === 'unchecked' && { unchecked: true }), p2: queue, s2: at }
}
