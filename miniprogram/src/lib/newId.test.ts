jest.mock('../platform/random', () => ({ randomBytes: (count: number) => Array.from({ length: count }, () => 0) }))

import { newId } from './newId'

describe('newId', () => {
  it('is a ULID whose first ten characters are the time', () => {
    expect(newId(1469918176385, Array(16).fill(31))).toBe('01ARYZ6S41ZZZZZZZZZZZZZZZZ')
  })
  it('has 26 characters of the alphabet', () => {
    expect(newId()).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })
})
