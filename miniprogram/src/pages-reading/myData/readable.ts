import { subjectWords } from '@shared/accounts/noticeWords'
import type { Opinion } from '@shared/opinions/schemas'
import { opinionStatusNames, resultNames } from '@shared/opinions/words'
import type { AnswerOf } from '../../api/contract'
import { longTime } from '../../lib/time'
import { texts } from './texts'

type Held = AnswerOf<'GET /me/export'>
type Conversation = { createdAt: string; messages: { createdAt: string; from: string; text?: string }[] }

const opinionLines = ({ draftTitle, article, text, status, decision, createdAt }: Opinion, index: number): string[] => [
  `${index + 1}. ${longTime(createdAt)}，${draftTitle ?? ''}${article ?? texts.wholeDraft}`,
  `   ${text}`,
  `   ${opinionStatusNames[status]}${decision ? `：${resultNames[decision.result]}。${decision.reply}` : ''}`,
]

const conversationLines = ({ createdAt, messages }: Conversation, index: number): string[] => [
  texts.conversationStarted(index + 1, longTime(createdAt)),
  ...messages.map(
    (message) =>
      `   ${longTime(message.createdAt)} ${message.from === 'resident' ? texts.me : texts.otherSide}：${message.text ?? texts.noText}`,
  ),
]

/** Everything that is held on a person, as a text that anyone can read. */
export const readable = ({ account, consents, notices, opinions, conversations, exportedAt }: Held): string =>
  [
    texts.exportTitle,
    texts.exportedAt(longTime(exportedAt)),
    '',
    texts.accountHeading,
    texts.nameLine(account.name),
    texts.phoneLine(account.phone ?? texts.none),
    texts.registeredAtLine(longTime(account.createdAt)),
    '',
    texts.consentsHeading,
    ...(consents.length === 0 ? [texts.none] : []),
    ...consents.map(({ version, at, withdrawnAt, guardian }) =>
      texts.agreedLine(
        longTime(at),
        version,
        guardian ? texts.guardianNote(guardian) : '',
        withdrawnAt ? texts.withdrawnNote(longTime(withdrawnAt)) : '',
      ),
    ),
    '',
    texts.noticesHeading,
    ...notices.subjects.map(
      ({ subject, on, allowed }) =>
        `${subjectWords[subject].name}：${on ? texts.received : texts.notReceived}${allowed > 0 ? texts.allowedNote(allowed) : ''}`,
    ),
    texts.quietHours(notices.quietHours.join(texts.rangeTo)),
    '',
    texts.opinionsHeading(opinions.length),
    ...(opinions as Opinion[]).flatMap(opinionLines),
    '',
    texts.conversationsHeading(conversations.length),
    ...(conversations as Conversation[]).flatMap(conversationLines),
    '',
  ].join('\n')
