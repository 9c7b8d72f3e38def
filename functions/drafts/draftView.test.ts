import type { DraftRecord } from '../platform/draftRecords'
import { draftOf } from './draftView'
import { publishing } from './publishing'

const record: DraftRecord = {
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  sk: 'D',
  title: '某条例',
  versions: [
    {
      version: 1,
      kind: '征求意见稿',
      articles: 7,
      createdAt: '2026-11-01T00:00:00.000Z',
      publishedAt: '2026-11-02T00:00:00.000Z',
    },
    { version: 2, kind: '修改稿', articles: 8, createdAt: '2026-11-20T00:00:00.000Z' },
  ],
  rounds: [
    {
      round: 1,
      version: 1,
      opensAt: '2026-11-02T00:00:00.000Z',
      closesAt: '2026-12-02T00:00:00.000Z',
      release: 'each',
    },
  ],
  publishedAt: '2026-11-02T00:00:00.000Z',
  publishedVersion: 1,
  shards: 8,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-20T00:00:00.000Z',
  rev: 4,
}

describe('a draft', () => {
  it('shows the public its published versions only, and nothing of the inside', () => {
    const now = '2026-11-10T00:00:00.000Z'
    const shown = draftOf(record, { inside: false, now })
    expect(shown).toMatchObject({ version: 1, status: 'consulting', consultation: { state: 'open' } })
    expect(shown.versions).toHaveLength(1)
    expect(shown).not.toHaveProperty('twoStepReview')
    expect(draftOf(record, { inside: true, now }).version).toBe(2)
  })

  it('changes its status with the second, not with a schedule', () => {
    expect(draftOf(record, { inside: false, now: '2026-12-01T23:59:59.999Z' }).status).toBe('consulting')
    expect(draftOf(record, { inside: false, now: '2026-12-02T00:00:00.000Z' }).status).toBe('deliberating')
  })
})

describe('publishing', () => {
  it('does nothing twice and never dates a version anew', () => {
    const at = '2026-11-21T00:00:00.000Z'
    expect(publishing(record, 1, at)).toEqual({})
    const change = publishing(record, 2, at)
    expect(change.versions?.map(({ publishedAt }) => publishedAt)).toEqual(['2026-11-02T00:00:00.000Z', at])
    expect(change).toMatchObject({ publishedAt: '2026-11-02T00:00:00.000Z', publishedVersion: 2 })
  })

  it('makes a draft that was taken down public again', () => {
    const down = { ...record, withdrawn: { reason: '有误', at: '2026-11-15T00:00:00.000Z' } }
    expect(publishing(down, 1, '2026-11-21T00:00:00.000Z')).toMatchObject({ withdrawn: undefined })
  })
})
