import { fieldValue, messageData, pageOf, quietUntil } from './noticeFields'

const told = {
  kind: 'opinion_decided',
  text: '您关于第十二条的意见有了处理结果：部分采纳。点击查看答复。',
  createdAt: '2026-11-24T01:05:00.000Z',
}

it('cuts every field to what WeChat takes', () => {
  const fields = { thing1: 'text', phrase2: 'status', time3: 'time', name4: 'subject', thing5: 'city' } as const
  expect(messageData({ id: 't', fields }, 'opinion', told, '演示市')).toEqual({
    thing1: { value: '您关于第十二条的意见处理结果：部分采纳' },
    phrase2: { value: '已有结果' },
    time3: { value: '2026年11月24日 09:05' },
    name4: { value: '意见办理进展' },
    thing5: { value: '演示市' },
  })
  expect([...fieldValue('thing1', '长'.repeat(21))]).toHaveLength(20)
  expect(fieldValue('thing1', '🙂'.repeat(20))).toBe('🙂'.repeat(20))
  expect(fieldValue('phrase2', '已有处理结果了')).toBe('已有处理结')
  expect(fieldValue('phrase2', 'OK, 好')).toBe('好')
  expect(fieldValue('character_string9', '编号2026-1')).toBe('2026-1')
})

it('leads to what the notice is about', () => {
  expect(pageOf({ opinionId: 'O', draftId: 'D' })).toBe('pages/opinions/detail/index?id=O')
  expect(pageOf({ conversationId: 'C' })).toBe('pages/chat/conversation/index?id=C')
  expect(pageOf({ draftId: 'D' })).toBe('pages/drafts/detail/index?id=D')
  expect(pageOf({})).toBe('pages/notifications/index')
})

describe('quiet hours', () => {
  const at = (beijing: string) => new Date(`${beijing}:30.000+08:00`)
  const ends = (beijing: string) => new Date(`${beijing}:00.000+08:00`)
  it.each([
    ['2026-11-24T21:59', undefined],
    ['2026-11-24T22:00', '2026-11-25T07:00'],
    ['2026-11-24T23:59', '2026-11-25T07:00'],
    ['2026-11-25T00:00', '2026-11-25T07:00'],
    ['2026-11-25T06:59', '2026-11-25T07:00'],
    ['2026-11-25T07:00', undefined],
  ])('over midnight: %s', (now, until) => {
    expect(quietUntil(at(now), ['22:00', '07:00'])).toEqual(until && ends(until))
  })
  it('within a day, and none', () => {
    expect(quietUntil(at('2026-11-24T13:00'), ['12:30', '14:00'])).toEqual(ends('2026-11-24T14:00'))
    expect(quietUntil(at('2026-11-24T14:00'), ['12:30', '14:00'])).toBeUndefined()
    expect(quietUntil(at('2026-11-24T14:00'), ['00:00', '00:00'])).toBeUndefined()
  })
})
