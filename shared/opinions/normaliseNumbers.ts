// One way of writing for every number, date, time, unit and reference to an article, so that 二百元, 200元 and ２００块 are
// the same and 200元 and 300元 are not. Works on text that is already in half width, lower case and simplified characters.

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
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
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const FORMAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  圆: '元',
}

/** The value of a numeral such as 一千二百, 十二, 二〇二六, 3万 or 1.5亿, without a decimal point in its Chinese part. */
const numberOf = (numeral: string): number => {
  if (/^[零〇一二两三四五六七八九]+$/.test(numeral)) {
    return Number([...numeral].map((char) => DIGITS[char]).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  let lastPower = 0
  for (const token of numeral.match(/\d+(?:\.\d+)?|./g) ?? []) {
    const power = POWERS[token]
    if (power === undefined) {
      digit = DIGITS[token] ?? Number(token)
      if (token === '零' || token === '〇') lastPower = 0
    } else if (power >= 10_000) {
      total = (total + section + (digit ?? (total + section === 0 ? 1 : 0))) * power
      section = 0
      digit = undefined
      lastPower = power
    } else {
      section += (digit ?? 1) * power
      digit = undefined
      lastPower = power
    }
  }
  // 二百五, 一万二: a last digit straight after a unit counts in tenths of that unit.
  const tail = digit ?? 0
  return total + section + (lastPower >= 100 ? (tail * lastPower) / 10 : tail)
}

const print = (value: number): string => String(Number(value.toPrecision(15)))

const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]'
const ANY_NUMERAL = new RegExp(NUMERAL)
const MIXED = new RegExp(`\\d+(?:\\.\\d+)?[十百千万亿]+|${NUMERAL}+`, 'g')

/** What may follow a number and how it is written here. */
const UNITS: Readonly<Record<string, string>> = {
  元人民币: '元',
  人民币: '元',
  块钱: '元',
  元钱: '元',
  块: '元',
  圆: '元',
  rmb: '元',
  毛: '角',
  km: '公里',
  kg: '公斤',
  平米: '平方米',
  平方: '平方米',
  m2: '平方米',
  公分: '厘米',
  cm: '厘米',
  mm: '毫米',
  m: '米',
  db: '分贝',
  个小时: '小时',
  个钟头: '小时',
  钟头: '小时',
  h: '小时',
  min: '分钟',
  个工作日: '工作日',
  个星期: '周',
  星期: '周',
  个礼拜: '周',
  礼拜: '周',
  天: '日',
  个人: '名',
  位: '名',
}
const UNIT =
  /\d(?:元人民币|人民币|元钱|块钱|块|圆|rmb|毛(?!巾|坯)|km|kg|平米|平方(?!米|公里|厘米)|m2|公分|cm|mm|min|m(?![a-z\d])|db|个小时|个钟头|钟头|h(?![a-z])|个工作日|(?:个?星期|个?礼拜)(?![一二三四五六日天\d])|天|个人(?=[一-龥])|位(?=[一-龥]))/g

const CLOCK = /\d[点时:]/

/** A clock time as 8点30分; hour and minute may be written in any of the usual ways. */
const foldClock = (text: string): string =>
  text
    .replace(/(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)/g, (_, hour: string, minute: string) =>
      Number(minute) === 0 ? `${Number(hour)}点` : `${Number(hour)}点${Number(minute)}分`,
    )
    .replace(/(?<!\d)(\d{1,2})(?:点|时)(?:整|钟)?(?!\d|间|候|段|代|限)/g, '$1点')
    .replace(/(?<!\d)(\d{1,2})(?:点|时)(?=\d)/g, '$1点')
    .replace(/(\d点)半/g, '$130分')
    .replace(/(\d点\d{1,2})(?!\d|分)/g, '$1分')

/** The text with every number in plain digits and every known unit in one form. */
export const foldNumbers = (text: string): string => {
  let result = text
  if (/[壹贰叁肆伍陆柒捌玖拾佰仟]{2}|[壹贰叁肆伍陆柒捌玖拾佰仟][元圆万]/.test(result)) {
    result = result.replace(
      /[壹贰叁肆伍陆柒捌玖拾佰仟](?=[壹贰叁肆伍陆柒捌玖拾佰仟元圆万整])/g,
      (char) => FORMAL[char] ?? char,
    )
    result = result.replace(/(?<=[百千万])[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (char) => FORMAL[char] ?? char)
  }
  // 十分 as 很 is no number; 一下, 一定 and the like are folded all the same, which harms nobody.
  result = result
    .replace(/十分(?<!(?:\d|第|[一二三四五六七八九])十分)(?= ?[\u4e00-\u9fff])(?! ?[钟之制])/g, '很')
    .replace(/万分(?= ?[感谢])/g, '很')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/、(?<=[零一二三四五六七八九十百千万\d]、)(?=[零一二两三四五六七八九十百千万\d])/g, '和')
    .replace(/第\(([零一二三四五六七八九十百\d]+)\)/g, '第$1')
    .replace(
      /点(?<=[零〇一二两三四五六七八九]点)(?=[零〇一二两三四五六七八九])(?![零〇一二两三四五六七八九]*[十分])/g,
      '.',
    )
  if (ANY_NUMERAL.test(result)) {
    if (result.includes('.')) {
      result = result.replace(/(?<=[零〇一二两三四五六七八九]\.)[零〇一二三四五六七八九]+/g, (digits) =>
        [...digits].map((char) => DIGITS[char]).join(''),
      )
    }
    if (result.includes('分之')) {
      result = result
        .replace(/百分之((?:[零一二两三四五六七八九十百]+|\d+)(?:\.\d+)?)/g, '$1%')
        .replace(/千分之([零一二两三四五六七八九十百]+|\d+(?:\.\d+)?)/g, '$1‰')
        .replace(
          /((?<![一二两三四五六七八九十])[一二两三四五六七八九十]+|(?<!\d)\d+)分之([一二两三四五六七八九十]+|\d+)/g,
          '$2/$1',
        )
    }
    result = result.replace(MIXED, (numeral) => print(numberOf(numeral)))
  }
  if (!/\d/.test(result)) return result
  result = result
    .replace(/(?<!元)(?<![\d.])(\d)角(?!\d)/g, '0.$1元')
    .replace(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, '$1年$2月$3日')
    .replace(/(?<![\d.:])0+(?=\d)/g, '')
    .replace(/(?<=\d)(\.\d*?)0+(?!\d)/g, (_, kept: string) => (kept === '.' ? '' : kept))
  return (
    (CLOCK.test(result) ? foldClock(result) : result)
      .replace(UNIT, (found) => found.charAt(0) + (UNITS[found.slice(1)] ?? found.slice(1)))
      .replace(/号(?<=\d月\d+号)/g, '日')
      .replace(/((?<!\d)\d+(?:\.\d+)?元)\/(小时|次|月|年|日|平方米|度|吨|人|户|辆|公里)/g, '每$2$1')
      // 五千米 was read as 5000 metres, 5千克 as 5000 grams, which is as good.
      .replace(
        /(?<![\d.])(\d{4,})([米克])/g,
        (_, value: string, unit: string) => `${print(Number(value) / 1000)}${unit === '米' ? '公里' : '公斤'}`,
      )
      .replace(/(\d[^\d,。;]{0,3}?)(?:~|-|—(?!—)|到)(?=\d)/g, '$1至')
  )
}
