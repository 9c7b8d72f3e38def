import { newsOf } from './tellOfDraft'

type Stored = Parameters<typeof newsOf>[0]

const draft = (more: Partial<Stored>): Stored => ({
  pk: 'D#01ARZ3NDEKTSV4RRFFQ69G5FAV',
  title: '演示条例（草案）',
  publishedAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-23T02:00:00.000Z',
  ...more,
})

it('tells of a stage once its day has come, and not of one that is only planned', () => {
  const reading = { kind: 'first_reading', date: '2026-11-20' } as const
  const planned = { kind: 'second_reading', date: '2026-12-20' } as const
  expect(newsOf(draft({}), draft({ stages: [reading, planned] }))).toMatchObject([
    { kind: 'draft_stage', text: '您关注的《演示条例（草案）》有了新进展：一审。' },
  ])
  expect(newsOf(draft({ stages: [reading] }), draft({ stages: [reading, planned] }))).toEqual([])
  // In Beijing it is the 24th already.
  const today = draft({ stages: [{ ...planned, date: '2026-11-24' }], updatedAt: '2026-11-23T16:30:00.000Z' })
  expect(newsOf(draft({}), today)).toHaveLength(1)
})
