import { beginningOf } from '@shared/text/codePoints'
import { beijingDate, startOfBeijingDay } from '@shared/text/time'
import { derivedId } from '../platform/ids'
import { type JobRunner, queueJob } from '../platform/jobs'
import { notify } from '../platform/notify'
import type { Notice, StreamChange } from '../platform/streamChange'
import { findOpinion } from './store'

/** A question to a department as the stream shows it. */
type Asked = {
  pk: string
  sk: string
  draftId: string
  departmentName: string
  question: string
  dueAt: string
  askedBy: string
  askedByName: string
  askedAt: string
  answer?: string
  answeredAt?: string
}
const askedIn = (item: StreamChange['after']): Asked | undefined =>
  item?._et === 'OpinionConsultation' ? (item as unknown as Asked) : undefined

/** Which question it is, without all of it. */
const HEAD = 30
const headOf = (question: string): string => beginningOf(question.replace(/\s+/g, ' ').trim(), HEAD)

const dayOf = (due: string): string => beijingDate(startOfBeijingDay(due))

/** The department hears that it is asked, whoever asked that it answered. */
export const notifyOfAdvice = ({ before, after }: StreamChange): Notice[] => {
  const asked = askedIn(after)
  if (!asked) return []
  const earlier = askedIn(before)
  const { sk: opinionId, draftId, askedAt, answeredAt } = asked
  const about = { opinionId, draftId }
  if (asked.answer && asked.answer !== earlier?.answer)
    return [
      {
        accountId: asked.askedBy,
        event: `advice-answered#${opinionId}#${answeredAt ?? ''}`,
        kind: 'advice_answered',
        text: `${asked.departmentName}${earlier?.answer ? '修改了' : '已经作出'}对一条意见的答复，请在意见处理中查看。`,
        ...about,
      },
    ]
  if (asked.answer || askedAt === earlier?.askedAt) return []
  return [
    {
      accountId: asked.pk.slice('CV#'.length),
      event: `advice-asked#${opinionId}#${askedAt}`,
      at: askedAt,
      kind: 'advice_asked',
      text: `${asked.askedByName}征询本单位的意见：“${headOf(asked.question)}”，请在${dayOf(asked.dueAt)}前答复。`,
      ...about,
    },
  ]
}

const steps = ['due', 'overdue'] as const
type Step = (typeof steps)[number]
type Reminder = { step: Step; opinionId: string; departmentId: string; askedAt: string }

const DAY_MS = 86_400_000
const MORNING = 'T09:00:00+08:00'

/** On the morning of the last day, and on the morning after it. */
const timeOf = (step: Step, dueAt: string): number =>
  Date.parse(`${dueAt}${MORNING}`) + (step === 'overdue' ? DAY_MS : 0)

/** A question gets its reminders when it is asked: each looks, when its time comes, whether it is still open. */
export const planAdviceReminders = async ({ before, after }: StreamChange): Promise<void> => {
  const asked = askedIn(after)
  if (!asked || asked.answer || asked.askedAt === askedIn(before)?.askedAt) return
  const { sk: opinionId, draftId, askedAt } = asked
  const departmentId = asked.pk.slice('CV#'.length)
  for (const step of steps) {
    const at = timeOf(step, asked.dueAt)
    // Asked on the last day itself: it was told a moment ago.
    if (at <= Date.parse(askedAt)) continue
    const input: Reminder = { step, opinionId, departmentId, askedAt }
    await queueJob({
      id: derivedId('advice', step, opinionId, departmentId, askedAt),
      kind: 'advice',
      ownerId: 'system',
      draftId,
      input,
      requestId: 'stream',
      now: new Date(askedAt),
      at: new Date(at).toISOString(),
    })
  }
}

/** Reminds the department on the last day; a day later it and whoever asked hear that the answer is late. */
export const remindOfAdvice: JobRunner = async (job) => {
  const { step, opinionId, departmentId, askedAt } = job.input as Reminder
  const record = await findOpinion(opinionId)
  const asked = record?.consultation
  const open =
    asked && !asked.answer && asked.departmentId === departmentId && asked.askedAt === askedAt && record.status !== 'D'
  if (!open) return { done: 0, result: {} }
  const { departmentName, dueAt, askedBy } = asked
  const about = { kind: `advice_${step}`, opinionId, ...(job.draftId && { draftId: job.draftId }) }
  const event = `advice-${step}#${opinionId}#${askedAt}`
  const notices: Notice[] =
    step === 'due'
      ? [{ accountId: departmentId, event, text: '今天是答复征询意见的最后一天，还有一条没有答复。', ...about }]
      : [
          { accountId: departmentId, event, text: `一条征询意见应在${dayOf(dueAt)}前答复，已经过期。`, ...about },
          {
            accountId: askedBy,
            event: `${event}#asked`,
            text: `${departmentName}还没有答复征询的意见，期限是${dayOf(dueAt)}，已经过期。`,
            ...about,
            kind: 'advice_missing',
          },
        ]
  await notify(notices, { at: new Date(timeOf(step, dueAt)).toISOString() })
  return { done: notices.length, result: {} }
}
