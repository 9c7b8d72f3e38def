import { NUMERAL, numberOf } from '@shared/drafts/parse/numerals'
import { match, pinyin } from 'pinyin-pro'

const NUMBERS = new RegExp(`([${NUMERAL}]+)`)
const WIDTH = 6
const syllablesOf = (words: string) =>
  pinyin(words, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase()

/**
 * Where a place stands among others: what counts it goes by its number, so that 二区 stands before 三区 and 十区, the
 * rest by its pinyin.
 */
export const placeOrder = (name: string): string =>
  name
    .split(NUMBERS)
    .filter((part) => part !== '')
    .map((part) => {
      const number = NUMBERS.test(part) ? numberOf(part) : undefined
      return number === undefined ? syllablesOf(part) : String(number).padStart(WIDTH, '0')
    })
    .join(' ')

export const placeOrderOf = (name: string, id: string): string => `${placeOrder(name)}~${id}`

/** Each name once, in the order of places. */
export const inPlaceOrder = (names: Iterable<string | undefined>): string[] =>
  [...new Set(names)]
    .flatMap((name) => (name ? [{ name, order: placeOrder(name) }] : []))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ name }) => name)

/** Where a name stands in a list: its pinyin, a surname read as one (单 as shan), then the id. */
export const orderOf = (name: string, id: string): string => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
  return `${syllables.join(' ').toLowerCase()}~${id}`
}

/** Whether a name is meant: part of it, or its pinyin, whole or the initials. */
export const nameMatches = (name: string, asked: string): boolean => {
  const q = asked.replace(/\s+/g, '').toLowerCase()
  if (q === '' || name.toLowerCase().includes(q)) return true
  if (!/^[a-zü]+$/.test(q)) return false
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('')
  return initials.toLowerCase().includes(q) || match(name, q, { continuous: true, precision: 'start' }) !== null
}
