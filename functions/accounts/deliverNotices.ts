import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { messageData, pageOf, quietUntil } from '@shared/accounts/noticeFields'
import { subjectOf } from '@shared/accounts/noticeWords'
import { config } from '../platform/config'
import { log } from '../platform/log'
import type { StreamChange } from '../platform/streamChange'
import { conditionFailed, documentClient } from '../platform/table'
import { allows, isMuted, type Ledger, readLedger } from './noticeLedger'
import { type Outcome, type StoredNotice, sendBySms, sendByWechat, takesTexts, wechatRests } from './noticeWays'

const AT_ONCE = 10
const RETRY_MS = 5 * 60_000
const MOST_TRIES = 6

/** Partitions of the queue of what waits: a night's notices to a draft's followers are many. */
export const HELD_NOTICES = Array.from({ length: 8 }, (_, shard) => `HELD_NOTICES#${shard}`)

export const accountOf = ({ pk }: Pick<StoredNotice, 'pk'>): string => pk.slice('N#'.length)

/**
 * From the stream: a new notification also goes outside the app, if its person chose that and still allows it. The
 * notification itself tells that it was taken up, so that a record seen twice sends once; if this ends between the two,
 * nothing is sent, and the person finds it in the app.
 */
export const deliverNotices = async (changes: readonly StreamChange[]): Promise<void> => {
  const fresh = changes.flatMap(({ before, after }) => (!before && after?._et === 'Notification' ? [after] : []))
  for (let from = 0; from < fresh.length; from += AT_ONCE)
    await Promise.all(fresh.slice(from, from + AT_ONCE).map((item) => deliverNew(item as StoredNotice, new Date())))
}

const deliverNew = async (notice: StoredNotice, now: Date): Promise<void> => {
  const ways = await waysFor(notice)
  if (!ways) return
  const { quietHours } = config().rules.notices
  const [from = quietHours[0], to = quietHours[1]] = ways.ledger.choice.quietHours ?? []
  const quiet = notice.kind === 'urgent' ? undefined : quietUntil(now, [from, to])
  if (quiet) {
    await hold(notice, quiet, 'attribute_not_exists(ou)')
    return
  }
  if (await mark(notice, 'sending', 'attribute_not_exists(ou)')) await deliver(notice, ways, now)
}

/** Sends what was held, as it stands now: choices and allowances may have changed. */
export const deliverHeld = async (notice: StoredNotice, now: Date): Promise<void> => {
  const ways = notice.readAt === undefined ? await waysFor(notice) : undefined
  if (ways) await deliver(notice, ways, now)
  else await mark(notice, 'dropped')
}

type Ways = { ledger: Ledger; wechat?: Parameters<typeof sendByWechat>[1]; sms: boolean }

/** By which ways a notice may go; undefined where by none. */
const waysFor = async (notice: StoredNotice): Promise<Ways | undefined> => {
  const subject = subjectOf(notice.kind)
  const { templates, smsKinds, smsTemplate } = config().rules.notices
  const template = subject && templates[subject]
  const bySms = config().smsEndpoint !== undefined && smsTemplate !== '' && smsKinds.includes(notice.kind)
  if (!subject || (!template && !bySms)) return undefined
  const ledger = await readLedger(accountOf(notice))
  if (isMuted(ledger, subject)) return undefined
  const sms = bySms && ledger.choice.sms !== false && (await takesTexts(accountOf(notice)))
  if (!template || !allows(ledger, template.id)) return sms ? { ledger, sms } : undefined
  const { cityName } = config().rules
  const data = messageData(template, subject, notice, cityName)
  return { ledger, sms, wechat: { ...template, page: pageOf(notice), data } }
}

const attempt = async (notice: StoredNotice, { wechat, sms }: Ways, now: Date): Promise<Outcome> => {
  const accountId = accountOf(notice)
  let outcome: Outcome = { done: false, why: 'no-way' }
  if (wechat)
    outcome = wechatRests(now) ? { done: false, why: 'busy', later: true } : await sendByWechat(accountId, wechat, now)
  if (!outcome.done && !outcome.later && !outcome.unsure && sms) outcome = await sendBySms(accountId, notice)
  return outcome
}

/** One attempt, and a later one where it may be made. */
const deliver = async (notice: StoredNotice, ways: Ways, now: Date): Promise<void> => {
  const outcome = await attempt(notice, ways, now).catch((error: unknown): Outcome => {
    log.error('notice not sent outside', { kind: notice.kind, name: error instanceof Error ? error.name : 'unknown' })
    return { done: false, why: 'failed', later: true }
  })
  const { tries = 0 } = notice
  if (outcome.done || !outcome.later) {
    await mark(notice, outcome.done ? outcome.by : outcome.why)
  } else if (tries + 1 < MOST_TRIES) {
    await hold({ ...notice, tries: tries + 1 }, new Date(now.getTime() + RETRY_MS * 2 ** tries), 'ou = :sending')
  } else {
    log.warn('notice not sent outside', { kind: notice.kind, why: outcome.why })
    await mark(notice, outcome.why)
  }
}

const update = async (notice: StoredNotice, expression: string, condition: string | undefined, values: object) => {
  try {
    await documentClient().send(
      new UpdateCommand({
        TableName: config().tableName,
        Key: { pk: notice.pk, sk: notice.sk },
        UpdateExpression: expression,
        ConditionExpression: `attribute_exists(pk)${condition ? ` AND ${condition}` : ''}`,
        ExpressionAttributeValues: values as Record<string, unknown>,
      }),
    )
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

const mark = (notice: StoredNotice, outside: string, condition?: string): Promise<boolean> =>
  update(notice, 'SET ou = :ou', condition, { ':ou': outside })

const shardOf = (id: string): string =>
  HELD_NOTICES[(id.codePointAt(id.length - 1) ?? 0) % HELD_NOTICES.length] ?? 'HELD_NOTICES#0'

/** Puts the notice on the list of what waits until a time. */
const hold = (notice: StoredNotice, until: Date, condition: string): Promise<boolean> =>
  update(notice, 'SET ou = :held, p2 = :queue, s2 = :until, tries = :tries', condition, {
    ':held': 'held',
    ':queue': shardOf(accountOf(notice)),
    ':until': until.toISOString(),
    ':tries': notice.tries ?? 0,
    ...(condition.includes(':sending') && { ':sending': 'sending' }),
  })
