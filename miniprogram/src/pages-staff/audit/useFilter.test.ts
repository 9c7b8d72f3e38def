import { askedBy } from './useFilter'

const now = Date.parse('2026-11-24T02:00:30.000Z')

it('asks for whole days in Beijing, and drops what the address has wrong', () => {
  expect(askedBy({ days: 'own', from: '2026-11-01', to: '2026-11-02', kind: 'opinion' }, now)).toEqual({
    from: '2026-10-31T16:00:00.000Z',
    to: '2026-11-02T15:59:59.999Z',
    kind: 'opinion',
  })
  expect(askedBy({ days: 'own', from: '昨天' }, now)).toEqual({})
  expect(askedBy({ days: 'x', kind: 'nonsense' }, now)).toEqual({ from: '2026-10-25T02:00:00.000Z' })
})
