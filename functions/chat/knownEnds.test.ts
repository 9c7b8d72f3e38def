import { knownEnd, knownTail, remember } from './knownEnds'
import type { MessageRecord } from './messageRecord'

const START = Date.parse('2026-11-24T01:00:00.000Z')
const message = (seq: number): MessageRecord =>
  ({ id: `m${seq}`, seq, createdAt: new Date(START + seq * 1000).toISOString() }) as MessageRecord
/** Newest first. */
const messages = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(to - index))

describe('what a process remembers of the ends of conversations', () => {
  it('knows that a message was not sent before as far back as it remembers without a gap', () => {
    remember('A', messages(11, 30))
    remember('A', messages(12, 31))
    expect(knownEnd('A', 'm99')).toMatchObject({ more: true, absentSince: START + 11_000 })
    expect(
      knownTail('A')
        ?.map(({ seq }) => seq)
        .slice(0, 2),
    ).toEqual([31, 30])
    expect(knownEnd('A', 'm11')).toBeUndefined()
    expect(knownEnd('A', 'm31')).toBeUndefined()
  })

  it('forgets what stands before a gap', () => {
    remember('B', messages(1, 20))
    remember('B', messages(40, 59))
    expect(knownEnd('B', 'm5')).toMatchObject({ absentSince: START + 40_000 })
  })

  it('knows a conversation from its beginning', () => {
    remember('C', messages(1, 3))
    expect(knownEnd('C', 'm9')).toMatchObject({ more: false, absentSince: 0 })
    expect(knownEnd('none', 'm9')).toBeUndefined()
  })
})
