import type { JobRecord } from '../platform/jobs'
import type { OpinionRecord } from '../platform/opinionRecords'
import type { Notice, StreamChange } from '../platform/streamChange'

const queued: { id: string; at?: string; input: unknown }[] = []
let told: Notice[] = []
let opinion: Partial<OpinionRecord> | undefined

jest.mock('../platform/jobs', () => ({ queueJob: async (job: (typeof queued)[number]) => queued.push(job) }))
jest.mock('../platform/notify', () => ({
  notify: async (notices: Notice[]) => {
    told = notices
  },
}))
jest.mock('./store', () => ({ findOpinion: async () => opinion }))

import { notifyOfAdvice, planAdviceReminders, remindOfAdvice } from './notifyOfAdvice'

const asked = {
  _et: 'OpinionConsultation',
  pk: 'CV#BUREAU',
  sk: 'OPINION',
  draftId: 'DRAFT',
  departmentName: '市城市管理局',
  question: '是否可行？',
  dueAt: '2026-12-10',
  askedBy: 'STAFF',
  askedByName: '赵文静',
  askedAt: '2026-11-24T01:00:00.000Z',
}
const change = (before: object | undefined, after: object): StreamChange =>
  ({ eventId: '1', sequence: '1', at: '', before, after }) as StreamChange
const consultation = { ...asked, departmentId: 'BUREAU' }
const run = (step: string) =>
  remindOfAdvice(
    {
      draftId: 'DRAFT',
      input: { step, opinionId: 'OPINION', departmentId: 'BUREAU', askedAt: asked.askedAt },
    } as JobRecord,
    { save: async () => undefined, timeLeft: () => 60_000 },
  )

beforeEach(() => {
  queued.length = 0
  told = []
  opinion = { id: 'OPINION', status: 'S', consultation } as Partial<OpinionRecord>
})

it('tells the department that it is asked, and whoever asked that it answered; a change of nothing tells nobody', () => {
  expect(notifyOfAdvice(change(undefined, asked))).toMatchObject([
    { accountId: 'BUREAU', kind: 'advice_asked', text: expect.stringContaining('2026年12月10日') },
  ])
  const answered = { ...asked, answer: '可行。', answeredAt: '2026-11-25T01:00:00.000Z' }
  expect(notifyOfAdvice(change(asked, answered))).toMatchObject([{ accountId: 'STAFF', kind: 'advice_answered' }])
  expect(notifyOfAdvice(change(asked, asked))).toEqual([])
  expect(notifyOfAdvice(change(answered, answered))).toEqual([])
  expect(notifyOfAdvice(change(undefined, { _et: 'Opinion' }))).toEqual([])
})

it('plans a reminder for the last day and one for the day after; asked on the last day only the latter', async () => {
  await planAdviceReminders(change(undefined, asked))
  expect(queued.map(({ at }) => at)).toEqual(['2026-12-10T01:00:00.000Z', '2026-12-11T01:00:00.000Z'])
  await planAdviceReminders(change(asked, { ...asked, answer: '可行。' }))
  expect(queued).toHaveLength(2)
  await planAdviceReminders(change(undefined, { ...asked, askedAt: '2026-12-10T06:00:00.000Z' }))
  expect(queued.map(({ at }) => at)[2]).toBe('2026-12-11T01:00:00.000Z')
  expect(queued).toHaveLength(3)
})

it('reminds only of what is still open', async () => {
  await run('due')
  expect(told.map(({ accountId }) => accountId)).toEqual(['BUREAU'])
  await run('overdue')
  expect(told.map(({ accountId, kind }) => [accountId, kind])).toEqual([
    ['BUREAU', 'advice_overdue'],
    ['STAFF', 'advice_missing'],
  ])
  for (const closed of [
    { consultation: { ...consultation, answer: '可行。' } },
    { consultation: { ...consultation, askedAt: '2026-11-30T01:00:00.000Z' } },
    { status: 'D' },
  ]) {
    opinion = { id: 'OPINION', status: 'S', consultation, ...closed } as Partial<OpinionRecord>
    told = []
    await run('overdue')
    expect(told).toEqual([])
  }
})
