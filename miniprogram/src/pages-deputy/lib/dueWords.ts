import type { Conversation } from '@shared/chat/endpoints'
import { conversationStatusNames } from '@shared/chat/words'
import type { Tone } from '../../components/Tag'
import { serverNow } from '../../lib/serverClock'
import { answerIn } from '../../lib/time'

export type DueWords = { text: string; tone: Tone }

/** Where a conversation stands, in words: 还剩 1 个工作日, 今天到期, 已超期. */
export const dueWords = (
  { status, dueAt, dueDays = 0 }: Pick<Conversation, 'status' | 'dueAt' | 'dueDays'>,
  now: number = serverNow(),
): DueWords => {
  const owed = status === 'waiting' || status === 'overdue'
  if (!owed || !dueAt) return { text: conversationStatusNames[status], tone: status === 'answered' ? 'good' : 'quiet' }
  const over = Date.parse(dueAt) <= now
  return {
    text: answerIn({ dueAt, dueDays }, now),
    tone: over || dueDays === 0 ? 'warn' : dueDays === 1 ? 'gold' : 'info',
  }
}
