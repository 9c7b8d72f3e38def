// Numbers that say who somebody is or where their money lies have no place in a conversation: the other side sees them
// covered. Written without look-behind, so that any phone can read it.

const NUMBER = /\d(?:[ -]?\d){14,18}(?:[ -]?[Xx])?/g

const isDate = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31

/** 居民身份证 of 18 (GB 11643) or 15 places: a province's code, then a date of birth. */
const isIdentity = (digits: string): boolean => {
  const province = Number(digits.slice(0, 2))
  if (province < 11 || province > 91) return false
  const part = (from: number, to: number) => Number(digits.slice(from, to))
  if (/^\d{17}[\dX]$/.test(digits)) return isDate(part(6, 10), part(10, 12), part(12, 14))
  return /^\d{15}$/.test(digits) && isDate(1900 + part(6, 8), part(8, 10), part(10, 12))
}

/** The check digit that all bank cards carry (Luhn, ISO/IEC 7812). */
const isCard = (digits: string): boolean => {
  if (!/^\d{16,19}$/.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const KEPT_HEAD = 4
const KEPT_TAIL = 2

/** The text with identity and bank card numbers covered but for their ends. The same text where there is none. */
export const maskNumbers = (text: string): string =>
  text.replace(NUMBER, (found, at: number) => {
    // Part of a longer number is no number of its own.
    if (/\d/.test(text[at - 1] ?? '') || /[\dA-Za-z]/.test(text[at + found.length] ?? '')) return found
    const digits = found.replace(/[ -]/g, '').toUpperCase()
    if (!isIdentity(digits) && !isCard(digits)) return found
    return digits.slice(0, KEPT_HEAD) + '*'.repeat(digits.length - KEPT_HEAD - KEPT_TAIL) + digits.slice(-KEPT_TAIL)
  })
