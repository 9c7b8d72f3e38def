/** The characters a Chinese number in a label may consist of, for use inside a character class. */
export const NUMERAL = '一二三四五六七八九十百千零〇○两0-9０-９'

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 一千二百六十 → 1260, １２ → 12, 二〇 → 20; undefined for what is no number. */
export const numberOf = (printed: string): number | undefined => {
  const digits = [...printed.replace(/\s/g, '')].map((c) =>
    c.replace(/[０-９]/, (d) => String(d.charCodeAt(0) - 0xff10)),
  )
  if (digits.length === 0 || digits.length > 12) return undefined
  if (digits.every((c) => /\d/.test(c) || DIGITS[c] !== undefined))
    return digits.reduce((sum, c) => sum * 10 + (DIGITS[c] ?? Number(c)), 0)
  let total = 0
  let digit: number | undefined
  for (const c of digits) {
    const unit = UNITS[c]
    if (unit) {
      total += (digit ?? 1) * unit
      digit = undefined
    } else {
      const value = DIGITS[c]
      if (value === undefined) return undefined
      digit = value
    }
  }
  return total + (digit ?? 0)
}

const ONES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1260 → 一千二百六十, 12 → 十二, 105 → 一百零五, for 1 to 9,999. */
export const numeralOf = (n: number): string => {
  let out = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    out += `${gap ? '零' : ''}${unit === 10 && digit === 1 && out === '' ? '' : ONES[digit]}${name}`
    gap = false
  }
  return out
}
