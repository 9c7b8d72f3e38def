import type { Message } from '@shared/chat/message'
import {
  caughtUpTo,
  firstUnread,
  merged,
  opensATime,
  partsOf,
  readByOthers,
  stillOutgoing,
  withoutClosure,
} from './thread'

const message = (id: string, seq: number, text = id): Message => ({
  id,
  seq,
  text,
  from: 'resident',
  mine: true,
  createdAt: '2026-11-23T06:00:00Z',
})

describe('a conversation on the screen', () => {
  it('keeps the order of the server, whatever order messages arrive in', () => {
    expect(merged([message('B', 2)], [message('C', 5), message('A', 1)]).map(({ id }) => id)).toEqual(['A', 'B', 'C'])
  })
  it('shows a message once and in its latest state', () => {
    expect(merged([message('A', 1, '旧')], [message('A', 1, '新')]).map(({ text }) => text)).toEqual(['新'])
  })
  it('drops what has arrived from what is being sent', () => {
    const out = { id: 'A', text: '', at: '', state: 'sending' as const }
    expect(stillOutgoing([out, { ...out, id: 'B' }], [message('A', 1)]).map(({ id }) => id)).toEqual(['B'])
  })
  it('tells the time again after five quiet minutes', () => {
    expect(opensATime({ createdAt: '2026-11-23T06:05:01Z' }, { createdAt: '2026-11-23T06:00:00Z' })).toBe(true)
    expect(opensATime({ createdAt: '2026-11-23T06:04:00Z' }, { createdAt: '2026-11-23T06:00:00Z' })).toBe(false)
  })
  it('tells the time again with a new day in Beijing', () => {
    expect(opensATime({ createdAt: '2026-11-23T16:00:30Z' }, { createdAt: '2026-11-23T15:59:30Z' })).toBe(true)
  })
  it('knows what is missing between what it has and what it hears', () => {
    expect(caughtUpTo(4, 5)).toEqual({ upTo: 5, missing: false })
    expect(caughtUpTo(4, 7)).toEqual({ upTo: 4, missing: true })
    expect(caughtUpTo(4, 2)).toEqual({ upTo: 4, missing: false })
  })
  it('marks the first of the messages that were unread', () => {
    const theirs = (id: string, seq: number) => ({ ...message(id, seq), mine: false })
    const messages = [theirs('A', 1), message('B', 2), theirs('C', 3), theirs('D', 4)]
    expect(firstUnread(messages, 2)).toBe('C')
    expect(firstUnread(messages, 0)).toBeUndefined()
  })
  it('marks the first one it has where more than those are unread', () => {
    expect(firstUnread([{ ...message('A', 7), mine: false }], 9)).toBe('A')
  })
  it('is drawn in parts that stay the same when earlier messages come in front', () => {
    const later = [message('Y', 24), message('Z', 25)]
    expect(partsOf(later)).toMatchObject([
      { part: 0, items: [{ id: 'Y' }] },
      { part: 1, before: { id: 'Y' } },
    ])
    const all = partsOf([message('X', 23), ...later])
    expect(all.map(({ part, items }) => [part, items.map(({ id }) => id).join('')])).toEqual([
      [0, 'XY'],
      [1, 'Z'],
    ])
  })
  it('says once how it ended, whatever was said after it', () => {
    const closing: Message = { ...message('B', 2), from: 'system', createdAt: '2026-11-23T06:10:00Z' }
    const messages = [message('A', 1), closing, { ...message('C', 3), from: 'system' as const }]
    expect(withoutClosure(messages, { at: closing.createdAt }).map(({ id }) => id)).toEqual(['A', 'C'])
    expect(withoutClosure(messages, undefined)).toHaveLength(3)
  })
  it('takes what another device of one’s own has read for nobody else’s reading', () => {
    expect(readByOthers({ resident: 9, deputy: 4 }, 'resident')).toBe(4)
    expect(readByOthers({ resident: 9 }, 'resident')).toBe(0)
    expect(readByOthers({ deputy: 4 }, undefined)).toBe(0)
  })
})
