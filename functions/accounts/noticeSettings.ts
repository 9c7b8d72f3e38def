import type { accounts as contract } from '@shared/accounts/endpoints'
import type { NoticeChoices, NoticeSettings } from '@shared/accounts/noticeEndpoints'
import { subjectsFor } from '@shared/accounts/noticeWords'
import type { Role } from '@shared/accounts/roles'
import { invalid } from '@shared/api/errors'
import type { CityRules } from '@shared/city/rules'
import { $remove, UpdateAttributesCommand } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { NoticeChoiceEntity } from '../platform/noticeEntities'
import { decrypt, maskPhone } from '../platform/personal'
import { secrets } from '../platform/secrets'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { AccountDeps } from './deps'
import { addAllowance, endAllowance, isMuted, readLedger } from './noticeLedger'
import type { AccountRecord } from './records'
import { needAccount } from './store'

export const settingsOf = async (account: AccountRecord, { notices }: CityRules): Promise<NoticeSettings> => {
  const ledger = await readLedger(account.id, true)
  const { choice } = ledger
  const texts = config().smsEndpoint !== undefined && notices.smsTemplate !== '' && account.roles.includes('deputy')
  return {
    subjects: subjectsFor(account.roles as Role[]).map((subject) => {
      const template = notices.templates[subject]
      const allowance = ledger.allowances.find(({ templateId }) => templateId === template?.id)
      return {
        subject,
        on: !isMuted(ledger, subject),
        template: template && { id: template.id, longTerm: template.longTerm ?? false },
        allowed: allowance ? (allowance.longTerm ? 1 : Math.max(0, allowance.left)) : 0,
        ...(allowance?.refusedAt !== undefined && { refused: true }),
      }
    }),
    sms:
      texts && account.sealedPhone
        ? { on: choice.sms !== false, phone: maskPhone(decrypt((await secrets()).phoneKey, account.sealedPhone)) }
        : undefined,
    quietHours: choice.quietHours
      ? [choice.quietHours[0] ?? '', choice.quietHours[1] ?? '']
      : [notices.quietHours[0], notices.quietHours[1]],
    ownQuietHours: choice.quietHours !== undefined,
  }
}

export const readNoticeSettings: Operation<typeof contract.readNoticeSettings, AccountDeps> = async (
  _input,
  caller,
  { rules },
) => settingsOf(await needAccount(caller.id), rules)

/** What WeChat's dialog answered: a yes allows one message more, a no ends what was allowed. */
export const keepSubscribeAnswers: Operation<typeof contract.keepSubscribeAnswers, AccountDeps> = async (
  { answers },
  caller,
  { rules, now, requestId, repeated },
) => {
  const account = await needAccount(caller.id)
  const stamp = { by: caller.id, request: requestId }
  const known = Object.values(rules.notices.templates)
  const kinds = answers.map(({ templateId }) => known.find(({ id }) => id === templateId))
  if (kinds.some((template) => template === undefined)) throw invalid('answers', '没有这个订阅消息模板')
  // The first try may have counted them: once too few is put right by the next yes, once too many is refused by WeChat.
  if (!repeated)
    for (const { templateId, answer } of answers) {
      const longTerm = known.find(({ id }) => id === templateId)?.longTerm ?? false
      if (answer.startsWith('accept')) await addAllowance(caller.id, templateId, longTerm, stamp)
      else if (answer !== 'filter') await endAllowance(caller.id, templateId, now.toISOString(), stamp)
    }
  return settingsOf(account, rules)
}

/** Keeps what somebody chose about notices outside the app. */
export const chooseNotices = async (
  accountId: string,
  { sms, quietHours, ...chosen }: NoticeChoices,
  stamp: { by: string; request: string },
): Promise<void> => {
  const { choice } = await readLedger(accountId, true)
  const muted = new Set(choice.muted ?? [])
  for (const [subject, on] of Object.entries(chosen)) on ? muted.delete(subject) : muted.add(subject)
  documentClient()
  await NoticeChoiceEntity.build(UpdateAttributesCommand)
    .item({
      accountId,
      muted: [...muted],
      ...(sms !== undefined && { sms }),
      ...(quietHours !== undefined && { quietHours: quietHours === null ? $remove() : [...quietHours] }),
      ...stamp,
    })
    .send()
}
