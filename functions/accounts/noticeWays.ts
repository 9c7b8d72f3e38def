import type { NoticeTemplate } from '@shared/accounts/noticeFields'
import { readAccount } from '../platform/caller'
import { config } from '../platform/config'
import { log } from '../platform/log'
import { decrypt } from '../platform/personal'
import { secrets } from '../platform/secrets'
import { smsGateway } from '../platform/sms'
import { WechatError, wechat } from '../platform/wechat/client'
import { endAllowance, giveBack, readLedger, spend } from './noticeLedger'

/** A notification as it is stored. */
export type StoredNotice = {
  pk: string
  sk: string
  kind: string
  text: string
  createdAt: string
  readAt?: string
  ou?: string
  tries?: number
} & Record<string, unknown>

/** What became of one attempt. `later`: it may be tried again; `unsure`: it may have gone out. */
export type Outcome =
  | { done: true; by: 'wechat' | 'sms' }
  | { done: false; why: string; later?: boolean; unsure?: boolean }

const NO_ANSWER = 0
/** -1 busy, 45009 and 45011 quotas: WeChat takes it at another time. */
const PASSING = [NO_ANSWER, -1, 45009, 45011]
const NOT_ALLOWED = 43101
const NO_SUCH_PERSON = 40003

const REST_MS = 60_000
let restUntil = 0

/** WeChat did not answer a moment ago: the stream does not wait for it again and again. */
export const wechatRests = (now: Date): boolean => now.getTime() < restUntil

const client = wechat()

type Message = NoticeTemplate & { page: string; data: Record<string, { value: string }> }

/** Takes one message of what the person allows, and sends it; gives it back where WeChat did not take it. */
export const sendByWechat = async (accountId: string, message: Message, now: Date): Promise<Outcome> => {
  const account = await readAccount(accountId)
  if (!account || account.deletedAt) return { done: false, why: 'gone' }
  if (!(await spend(accountId, message))) return { done: false, why: 'none-left' }
  try {
    const openid = decrypt((await secrets()).phoneKey, account.sealedOpenid)
    await client.subscribeMessage({ openid, templateId: message.id, page: message.page, data: message.data })
    return { done: true, by: 'wechat' }
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    return refused(accountId, message, error, now)
  }
}

const refused = async (accountId: string, message: Message, error: WechatError, now: Date): Promise<Outcome> => {
  const { errcode, unsure } = error
  const why = `wechat-${errcode}`
  if (errcode === NO_ANSWER) restUntil = now.getTime() + REST_MS
  // Asked and not answered in time: it may have gone out, and once is better than twice.
  if (unsure) return { done: false, why: 'wechat-unsure', unsure: true }
  if (PASSING.includes(errcode)) {
    await giveBack(accountId, message)
    return { done: false, why, later: true }
  }
  if (errcode === NOT_ALLOWED) await endAllowance(accountId, message.id, now.toISOString())
  else if (errcode === NO_SUCH_PERSON) {
    const { allowances } = await readLedger(accountId, true)
    for (const { templateId } of allowances) await endAllowance(accountId, templateId, now.toISOString())
  } else {
    // The template, the page or a field: an operator mends the city's rules (docs/deploy.md).
    log.error('subscribe message refused', { errcode, templateId: message.id })
    await giveBack(accountId, message)
  }
  return { done: false, why }
}

/** Text messages are for deputies: most of them open WeChat seldom, and residents wait for them. */
export const takesTexts = async (accountId: string): Promise<boolean> => {
  const account = await readAccount(accountId)
  return account?.roles.includes('deputy') === true && account.sealedPhone !== undefined
}

/** To a deputy's own phone, which nobody but the gateway is told. */
export const sendBySms = async (accountId: string, { sk, text }: StoredNotice): Promise<Outcome> => {
  const sms = smsGateway()
  const account = sms && (await readAccount(accountId))
  if (!account?.sealedPhone) return { done: false, why: 'no-way' }
  const phone = decrypt((await secrets()).phoneKey, account.sealedPhone)
  const { cityName, notices } = config().rules
  const taken = await sms?.({
    id: `${accountId}#${sk}`,
    phone,
    template: notices.smsTemplate,
    text: `【${cityName}】${text}`,
  })
  return taken ? { done: true, by: 'sms' } : { done: false, why: 'sms-not-taken', later: true }
}
