import type { NoticeSettings } from '@shared/accounts/noticeEndpoints'
import { askable } from './askable'

const one = (subject: NoticeSettings['subjects'][number]['subject'], more = {}) => ({
  subject,
  on: true,
  allowed: 0,
  template: { id: subject, longTerm: false },
  ...more,
})
const settings = (...subjects: NoticeSettings['subjects']): NoticeSettings => ({
  subjects,
  quietHours: ['22:00', '07:00'],
  ownQuietHours: false,
})
const ids = (found: { id: string }[]) => found.map(({ id }) => id)

it('asks for three at most', () => {
  const all = (['opinion', 'draft', 'conversation', 'office'] as const).map((subject) => one(subject))
  expect(ids(askable(settings(...all), ['draft', 'opinion', 'conversation', 'office']))).toEqual([
    'draft',
    'opinion',
    'conversation',
  ])
})

it('never asks for one-time and long-term ones together', () => {
  const long = { template: { id: 'due', longTerm: true } }
  const all = settings(one('conversation'), one('due', long), one('opinion'))
  expect(ids(askable(all, ['conversation', 'due', 'opinion']))).toEqual(['conversation', 'opinion'])
  expect(ids(askable(all, ['due', 'conversation']))).toEqual(['due'])
})

it('leaves alone what is off, without a template, or allowed already', () => {
  const all = settings(
    one('opinion', { on: false }),
    one('draft', { allowed: 2 }),
    one('conversation', { template: undefined }),
  )
  expect(askable(all, ['opinion', 'draft', 'conversation'])).toEqual([])
  expect(ids(askable(all, ['draft'], { again: true }))).toEqual(['draft'])
  const long = settings(one('due', { allowed: 1, template: { id: 'due', longTerm: true } }))
  expect(askable(long, ['due'], { again: true })).toEqual([])
  expect(askable(undefined, ['draft'])).toEqual([])
})
