import { workingDaysBetween } from '@shared/calendar/workingDays'
import type { Conversation } from '@shared/chat/endpoints'
import { conversationStatusNames } from '@shared/chat/words'
import type { Tone } from '../../components/Tag'

export type DueWords = { text: string; tone: Tone }

/** Where a conversation stands, in words: 还剩 1 个工作日, 今天内答复, 已超期. Working days, as the rule counts them. */
export const dueWords = ({ status, dueAt }: Pick<Conversation, 'status' | 'dueAt'>, now: string): DueWords => {
  const owed = status === 'waiting' || status === 'overdue'
  if (!owed || !dueAt) return { text: conversationStatusNames[status], tone: status === 'answered' ? 'good' : 'quiet' }
  if (dueAt <= now) {
    // An end at 24:00 belongs to the day that it ends: the working day after it is the first one too many.
    const days = workingDaysBetween(new Date(Date.parse(dueAt) - 1).toISOString(), now)
    return { text: days > 0 ? `已超期 ${days} 个工作日` : '已超期', tone: 'warn' }
  }
  const left = workingDaysBetween(now, dueAt)
  return left === 0
    ? { text: '今天内答复', tone: 'warn' }
    : { text: `还剩 ${left} 个工作日`, tone: left === 1 ? 'gold' : 'info' }
}
