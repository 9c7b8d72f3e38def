import type { StreamChange } from '../platform/streamChange'
import { auditOf } from './recordChanges'

const change = (before: StreamChange['before'], after: StreamChange['after']): StreamChange => ({
  eventId: 'e1',
  sequence: '12',
  at: '2026-11-23T06:00:00.000Z',
  before,
  after,
})
const stamp = (by: string, request: string) => ({ by, rq: `${request}@10.1.*.*;Chrome（Windows）` })
const draft = { pk: 'D#1', sk: 'D', _et: 'Draft', title: '条例', rounds: [], ...stamp('staff', 'r1') }
const opinion = {
  pk: 'O#1',
  sk: 'O',
  _et: 'Opinion',
  p1: 'res',
  p2: 'd1#1#S0',
  st: 'S',
  h: '内容',
  by: 'res',
  rq: 'r1',
}

describe('the record of a write', () => {
  it('says who, what, from where and from what to what', () => {
    const after = { ...draft, title: '新条例', ...stamp('staff', 'r2') }
    expect(auditOf(change(draft, after))).toMatchObject({
      target: '1',
      at: '2026-11-23T06:00:00.000Z',
      card: {
        k: 'draft',
        a: 'change',
        n: '新条例',
        b: 'staff',
        d: '1',
        r: 'r2',
        o: { place: '10.1.*.*', browser: 'Chrome（Windows）' },
        x: [['title', '条例', '新条例']],
      },
    })
  })

  it('is the same for the same write, and none for a write that changed nothing a person would know', () => {
    const after = { ...draft, rev: 9, ...stamp('staff', 'r2') }
    expect(auditOf(change(draft, after))).toBeUndefined()
    const other = change(draft, { ...after, title: '新' })
    expect(auditOf(other)).toEqual(auditOf(other))
  })

  it('holds nobody to what the system did under an older stamp', () => {
    expect(auditOf(change(draft, { ...draft, title: '自动' }))?.card).toMatchObject({ b: 'system' })
  })

  it('leaves a resident’s submission to the opinion itself, and tells what overwrites it', () => {
    expect(auditOf(change(undefined, opinion))).toBeUndefined()
    expect(auditOf(change(opinion, { ...opinion, h: '改过', rq: 'r2' }))?.card).toMatchObject({
      b: 'res',
      x: [['text', '内容', '改过']],
    })
    const entered = { ...opinion, p1: 'staff#1', ...stamp('s1', 'r3') }
    expect(auditOf(change(undefined, entered))?.card).toMatchObject({ a: 'create', b: 's1' })
  })

  it('tells an official’s write of a kind that nobody named, and not a resident’s', () => {
    const unknown = { pk: 'ZZ#7', sk: 'Z', _et: 'Novelty', colour: 'red', ...stamp('s1', 'r1') }
    expect(auditOf(change(undefined, unknown))?.card).toMatchObject({ k: 'other', x: [['colour', null, 'red']] })
    expect(auditOf(change(undefined, { ...unknown, rq: 'r1' }))).toBeUndefined()
  })

  it('passes over progress of a job, counters and what ended by time', () => {
    const job = {
      pk: 'J#1',
      sk: 'J',
      _et: 'Job',
      kind: 'export',
      status: 'queued',
      input: { format: 'csv' },
      ...stamp('s', 'r'),
    }
    expect(auditOf(change(undefined, job))?.card).toMatchObject({ k: 'export', a: 'create' })
    expect(auditOf(change(job, { ...job, status: 'done' }))).toBeUndefined()
    expect(auditOf(change(job, { ...job, status: 'cancelled', ...stamp('s', 'r2') }))?.card.x).toEqual([
      ['status', 'queued', 'cancelled'],
    ])
    expect(auditOf(change(undefined, { pk: 'S', sk: 'C', participants: 1 }))).toBeUndefined()
    expect(auditOf(change({ ...job, ttl: 1 }, undefined))).toBeUndefined()
  })
})
