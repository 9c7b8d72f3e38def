/** The device's storage, as Taro gives it. */
const device = new Map<string, unknown>()
let full = false
let room = Number.POSITIVE_INFINITY

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => device.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      if (full || (device.size >= room && !device.has(key))) throw new Error('storage full')
      device.set(key, value)
    },
    removeStorageSync: (key: string) => void device.delete(key),
    getStorageInfoSync: () => ({ keys: [...device.keys()] }),
  },
}))

import { keepSession, type Session } from '../state/session'
import { dropKept, keepAnswer, keepWritten, readKept } from './kept'

const list = { limit: 20 }
const person = (id: string) => ({ token: id, expiresAt: '', account: { id } }) as unknown as Session

describe('answers kept on the device', () => {
  beforeEach(() => {
    full = false
    room = Number.POSITIVE_INFINITY
    device.clear()
  })

  it('are there again, with the time when they were read', () => {
    keepAnswer('GET /drafts', list, { items: [1] }, 5)
    expect(readKept('GET /drafts', list)).toEqual({ at: 5, data: { items: [1] } })
    expect(readKept('GET /drafts', { limit: 5 })).toBeUndefined()
  })
  it('are only those that leave nothing behind', () => {
    keepAnswer('GET /opinions/{opinionId}', { opinionId: 'O' }, { text: '别人的意见' })
    expect(device.size).toBe(0)
  })
  it('are one person’s own', () => {
    keepSession(person('A'))
    keepAnswer('GET /me/opinions', list, { items: ['我的'] })
    expect(readKept('GET /me/opinions', list)).toBeDefined()
    keepSession(person('B'))
    expect(readKept('GET /me/opinions', list)).toBeUndefined()
  })
  it('make room for newer ones, the oldest first', () => {
    const law = 'x'.repeat(390_000)
    for (const draftId of ['a', 'b', 'c', 'd']) keepAnswer('GET /drafts/{draftId}', { draftId }, law)
    expect(readKept('GET /drafts/{draftId}', { draftId: 'a' })).toBeUndefined()
    expect(readKept('GET /drafts/{draftId}', { draftId: 'd' })).toBeDefined()
  })
  it('give way to what a person writes where the device is full', () => {
    keepAnswer('GET /drafts', list, { items: [1] })
    room = device.size
    expect(keepWritten('draft:opinion', { text: '写到一半' })).toBe(true)
    expect(device.get('draft:opinion')).toEqual({ text: '写到一半' })
    full = true
    expect(keepWritten('draft:opinion', { text: '再写' })).toBe(false)
  })
  it('are all gone when somebody else is next', () => {
    keepAnswer('GET /drafts', list, { items: [1] })
    dropKept()
    expect(readKept('GET /drafts', list)).toBeUndefined()
  })
})
