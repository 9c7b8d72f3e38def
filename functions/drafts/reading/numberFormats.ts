import { numeralOf } from '@shared/drafts/parse/numerals'

/** How Word and WPS write the number of a list, by the name of the format in numbering.xml. */

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const DIGITS = '○一二三四五六七八九'
const FORMAL: Record<string, string> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
}
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (n: number): string => {
  let rest = n
  let out = ''
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) out += sign
  return out
}
/** 1 → a, 27 → aa, as Word counts. */
const letters = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(20, Math.floor((n - 1) / 26) + 1))
const fullWidth = (n: number): string => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

/** Words for a list number; formats that no Chinese document uses come out in digits. */
export const formatNumber = (n: number, format: string): string => {
  if (n < 0 || n > 9_999) return String(n)
  if (n === 0) return format === 'none' ? '' : '0'
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return numeralOf(n)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(n)].map((d) => DIGITS[Number(d)]).join('')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return [...numeralOf(n)].map((c) => FORMAL[c] ?? c).join('')
    case 'ideographTraditional':
      return STEMS[(n - 1) % 10] ?? ''
    case 'ideographZodiac':
      return BRANCHES[(n - 1) % 12] ?? ''
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLED[n - 1] ?? String(n)
    case 'decimalEnclosedParen':
      return `(${n})`
    case 'decimalEnclosedFullstop':
      return `${n}.`
    case 'ideographEnclosedCircle':
      return `（${numeralOf(n)}）`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(n)
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'upperLetter':
      return letters(n).toUpperCase()
    case 'lowerLetter':
      return letters(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'lowerRoman':
      return roman(n)
    default:
      return String(n)
  }
}
