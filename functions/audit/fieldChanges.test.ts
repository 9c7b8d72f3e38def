import { masked, maskedName } from '@shared/text/mask'
import { fieldChanges } from './fieldChanges'

const look = { names: { st: 'status', h: 'text', su: 'submitter', c: 'card', rq: 'request', w: 'writes' } }

describe('what changed', () => {
  it('tells each field from what to what, by its own name, without what machinery keeps', () => {
    const before = { pk: 'O#1', sk: 'O', st: 'S', h: '旧', w: 1, rq: 'a', by: 'x', c: { cut: true } }
    const after = { pk: 'O#1', sk: 'O', st: 'D', h: '旧', w: 2, rq: 'b', by: 'y', decision: { result: 'adopted' } }
    expect(fieldChanges(before, after, look)).toEqual({
      changes: [
        ['status', 'S', 'D'],
        ['decision.result', null, 'adopted'],
      ],
      more: 0,
    })
  })

  it('leaves a key out, also where the entity has a name for it', () => {
    const named = { names: { ...look.names, pk: 'id' } }
    expect(fieldChanges(undefined, { pk: 'PP#1', sk: 'PP', h: '新' }, named).changes).toEqual([['text', null, '新']])
  })

  it('names the place of an entry in a list, and joins plain values', () => {
    const before = { rounds: [{ closesAt: 'a' }], roles: ['resident'] }
    const after = { rounds: [{ closesAt: 'b' }, { closesAt: 'c' }], roles: ['resident', 'handler'] }
    expect(fieldChanges(before, after, look).changes).toEqual([
      ['rounds.1.closesAt', 'a', 'b'],
      ['roles', 'resident', 'resident、handler'],
      ['rounds.2.closesAt', null, 'c'],
    ])
  })

  it('masks personal data and never tells a secret or its digest', () => {
    const after = { su: { name: '林小满' }, h: '请打 13812345678', phoneDigest: 'x', sealedPhone: 'y' }
    expect(fieldChanges(undefined, after, look).changes).toEqual([
      ['submitter.name', null, '林**'],
      ['text', null, '请打 138****5678'],
      ['phoneDigest', null, '（已隐去）'],
      ['sealedPhone', null, '（已隐去）'],
    ])
  })

  it('says how many more there are', () => {
    const after = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, 1]))
    expect(fieldChanges(undefined, after, look)).toMatchObject({ more: 4, changes: { length: 16 } })
  })
})

describe('masking', () => {
  it('covers numbers that identify a person, and leaves others', () => {
    expect(masked('身份证110101199003071234，电话13812345678，卡6222021234567890123')).toBe(
      '身份证110101********1234，电话138****5678，卡6222********0123',
    )
    expect(masked('罚款 20000 元，2026年11月23日，编号 12345678')).toBe('罚款 20000 元，2026年11月23日，编号 12345678')
    expect(masked('写信到 zhang.san@example.com')).toBe('写信到 z***@example.com')
    expect(maskedName('欧阳小满')).toBe('欧***')
  })
})
