import { fitted } from '../text/codePoints'
import { briefly } from './noticeBrief'
import { phraseOf, type Subject, subjectWords } from './noticeWords'

/** What a field of a template may hold. */
export type FieldSource = 'text' | 'subject' | 'status' | 'time' | 'city'

/**
 * A template as the city's WeChat account has it: the names of its fields (`thing1`, `phrase2`, `time3`…) differ from
 * account to account. `longTerm`: 长期订阅, which accounts of public services may have; any other is for one message.
 */
export type NoticeTemplate = { id: string; fields: Readonly<Record<string, FieldSource>>; longTerm?: boolean }
export type NoticeTemplates = Partial<Record<Subject, NoticeTemplate>>

type Told = { kind: string; text: string; createdAt: string }

const BEIJING_MS = 8 * 3_600_000
const beijing = (iso: string): string => {
  const text = new Date(Date.parse(iso) + BEIJING_MS).toISOString()
  return `${text.slice(0, 4)}年${text.slice(5, 7)}月${text.slice(8, 10)}日 ${text.slice(11, 16)}`
}

/** A value as its field takes it (微信开放文档 · 订阅消息参数值内容限制): what is longer is cut, or WeChat refuses it all. */
export const fieldValue = (field: string, value: string): string => {
  switch (field.replace(/\d{1,9}$/, '')) {
    case 'phrase':
      return [...value.replace(/[^\p{Script=Han}]/gu, '')].slice(0, 5).join('') || '通知'
    case 'name':
      return fitted(value, 10)
    case 'time':
    case 'date':
      return value
    case 'character_string':
    case 'number':
      return value.replace(/[^\x20-\x7e]/g, '').slice(0, 32) || '0'
    default:
      return briefly(value, 20)
  }
}

/** The `data` of subscribeMessage.send. */
export const messageData = (
  { fields }: NoticeTemplate,
  subject: Subject,
  told: Told,
  cityName: string,
): Record<string, { value: string }> => {
  const values: Record<FieldSource, string> = {
    text: told.text,
    subject: subjectWords[subject].name,
    status: phraseOf(told.kind),
    time: beijing(told.createdAt),
    city: cityName,
  }
  return Object.fromEntries(
    Object.entries(fields).map(([field, source]) => [field, { value: fieldValue(field, values[source]) }]),
  )
}

/** Where the message leads: the page and its query, without a slash in front. */
export const pageOf = ({ opinionId, conversationId, draftId }: Record<string, unknown>): string => {
  if (typeof opinionId === 'string') return `pages/opinions/detail/index?id=${opinionId}`
  if (typeof conversationId === 'string') return `pages/chat/conversation/index?id=${conversationId}`
  if (typeof draftId === 'string') return `pages/drafts/detail/index?id=${draftId}`
  return 'pages/notifications/index'
}

/** Beijing times of a day, `22:00` to `07:00`; the same twice is none. */
export type QuietHours = readonly [from: string, to: string]

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const DAY_MIN = 24 * 60

/** Until when nobody is disturbed; undefined outside the quiet hours. */
export const quietUntil = (now: Date, [from, to]: QuietHours): Date | undefined => {
  const [begins, ends] = [minutesOf(from), minutesOf(to)]
  const minute = Math.floor((now.getTime() + BEIJING_MS) / 60_000) % DAY_MIN
  const into = (minute - begins + DAY_MIN) % DAY_MIN
  const length = (ends - begins + DAY_MIN) % DAY_MIN
  if (into >= length) return undefined
  const begun = Math.floor(now.getTime() / 60_000) - into
  return new Date((begun + length) * 60_000)
}
