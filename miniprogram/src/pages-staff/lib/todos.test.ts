import type { Draft } from './draftCache'
import { todosOf } from './todos'

const now = Date.parse('2026-11-23T02:00:00.000Z')
const draft = (part: Partial<Draft>): Draft => ({
  id: 'D',
  title: '停车条例（草案）',
  status: 'consulting',
  published: true,
  version: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...part,
})
const round = (part: object) => ({
  round: 1,
  version: 1,
  opensAt: '2026-11-01T00:00:00.000Z',
  closesAt: '2026-12-01T16:00:00.000Z',
  release: 'each' as const,
  state: 'open' as const,
  ...part,
})
const counts = (part: object) => ({
  received: 0,
  submitted: 0,
  held: 0,
  reviewing: 0,
  proposed: 0,
  decided: 0,
  withdrawn: 0,
  rejected: 0,
  balanced: true,
  ...part,
})

describe('what waits on a draft', () => {
  it('begins with its text, then its consultation', () => {
    expect(todosOf(draft({ version: undefined }), undefined, now)[0]?.page).toBe('staffImport')
    expect(todosOf(draft({}), undefined, now)[0]?.page).toBe('staffConsultation')
  })

  it('puts what presses first', () => {
    const list = todosOf(
      draft({ consultation: round({ closesAt: '2026-11-24T16:00:00.000Z' }) }),
      counts({ submitted: 5, held: 2 }),
      now,
    )
    expect(list.map(({ text }) => text)).toEqual(['2 条意见待审核', '征求意见11月24日截止', '5 条意见还没有处理结果'])
  })

  it('asks for the feedback once everything is decided', () => {
    const closed = draft({ status: 'deliberating', consultation: round({ state: 'closed' }) })
    expect(todosOf(closed, counts({ decided: 9 }), now).map(({ page }) => page)).toEqual(['staffFeedback'])
    expect(todosOf(closed, counts({ submitted: 1 }), now)[0]).toMatchObject({ pressing: true, page: 'staffQueue' })
  })

  it('tells by when the feedback is due, and presses once that is past', () => {
    const passed = (dueAt: string, overdue: boolean) =>
      todosOf(
        draft({
          status: 'enacted',
          consultation: round({ state: 'closed' }),
          feedbackDue: { dueAt, overdue },
        }),
        counts({ decided: 9 }),
        now,
      )[0]
    expect(passed('2026-12-07T16:00:00.000Z', false)).toMatchObject({
      text: '采纳情况反馈最迟12月7日公布',
      pressing: false,
      page: 'staffFeedback',
    })
    expect(passed('2026-11-20T16:00:00.000Z', true)).toMatchObject({
      text: '采纳情况反馈已逾期，最迟应在11月20日公布',
      pressing: true,
    })
  })
})
