import { subjectWords } from '@shared/accounts/noticeWords'
import type { Opinion } from '@shared/opinions/endpoints'
import { opinionStatusNames, resultNames } from '@shared/opinions/words'
import type { AnswerOf } from '../../api/contract'
import { longTime } from '../../lib/time'

type Held = AnswerOf<'GET /me/export'>
type Conversation = { createdAt: string; messages: { createdAt: string; from: string; text?: string }[] }

const opinionLines = ({ draftTitle, article, text, status, decision, createdAt }: Opinion, index: number): string[] => [
  `${index + 1}. ${longTime(createdAt)}，${draftTitle ?? ''}${article ?? '整部草案'}`,
  `   ${text}`,
  `   ${opinionStatusNames[status]}${decision ? `：${resultNames[decision.result]}。${decision.reply}` : ''}`,
]

const conversationLines = ({ createdAt, messages }: Conversation, index: number): string[] => [
  `${index + 1}. ${longTime(createdAt)}开始`,
  ...messages.map(
    (message) =>
      `   ${longTime(message.createdAt)} ${message.from === 'resident' ? '我' : '对方'}：${message.text ?? '（没有文字）'}`,
  ),
]

/** Everything that is held on a person, as a text that anyone can read. */
export const readable = ({ account, consents, notices, opinions, conversations, exportedAt }: Held): string =>
  [
    '立法民意直通车 · 我的信息',
    `导出时间：${longTime(exportedAt)}`,
    '',
    '一、账号',
    `称呼：${account.name}`,
    `手机号：${account.phone ?? '没有'}`,
    `注册时间：${longTime(account.createdAt)}`,
    '',
    '二、隐私政策同意记录',
    ...(consents.length === 0 ? ['没有'] : []),
    ...consents.map(
      ({ version, at, withdrawnAt, guardian }) =>
        `${longTime(at)}同意 ${version} 版${guardian ? `（监护人${guardian}）` : ''}${withdrawnAt ? `，${longTime(withdrawnAt)}撤回` : ''}`,
    ),
    '',
    '三、小程序以外的通知',
    ...notices.subjects.map(
      ({ subject, on, allowed }) =>
        `${subjectWords[subject].name}：${on ? '接收' : '不接收'}${allowed > 0 ? `，还允许 ${allowed} 次` : ''}`,
    ),
    `免打扰时间：${notices.quietHours.join('至')}`,
    '',
    `四、意见（${opinions.length} 条）`,
    ...(opinions as Opinion[]).flatMap(opinionLines),
    '',
    `五、对话（${conversations.length} 次）`,
    ...(conversations as Conversation[]).flatMap(conversationLines),
    '',
  ].join('\n')
