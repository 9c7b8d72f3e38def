import type { StreamChange } from '../platform/streamChange'
import { noticeWhenDone } from './noticeWhenDone'

const job = (more: Record<string, unknown>) => ({
  _et: 'Job',
  pk: 'J#1',
  p1: 'JOBS#STAFF',
  ownerId: 'STAFF',
  kind: 'decisions',
  status: 'done',
  createdAt: '2026-11-24T01:00:00.000Z',
  updatedAt: '2026-11-24T01:00:40.000Z',
  ...more,
})
const told = (before: string, more: Record<string, unknown> = {}) =>
  noticeWhenDone({ eventId: '1', sequence: '1', at: '', before: { status: before }, after: job(more) } as StreamChange)

describe('noticeWhenDone', () => {
  it('tells the person of a long job that it is over, or why it failed', () => {
    expect(told('running')).toMatchObject([{ accountId: 'STAFF', kind: 'job_done' }])
    expect(told('running', { status: 'failed', error: '草案已不存在。' })[0]?.text).toContain('草案已不存在')
  })
  it('is silent on short jobs, on those of nobody, and on what is not the end', () => {
    expect(told('running', { updatedAt: '2026-11-24T01:00:05.000Z' })).toEqual([])
    expect(told('running', { p1: undefined })).toEqual([])
    expect(told('running', { status: 'running' })).toEqual([])
    expect(told('done')).toEqual([])
  })
})
