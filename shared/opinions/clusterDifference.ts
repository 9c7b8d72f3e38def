// Whether one character more, less or other is a slip of the keyboard or another meaning. The rule of thumb: what leaves no word
// behind is a slip; what makes another word, names another side of a pair or touches a number is meant.
import { clarity, isTerm, isWord, soundAlike } from './clusterLexicon'

/** Each group holds characters that stand for each other's opposite or alternative: changing one for another is meant. */
const ALTERNATIVES =
  '上下左右前后内外里东西南北中 先后 早晚午晨夜昼 大小中 多少 高低 长短 宽窄 快慢 轻重 远近 深浅 厚薄 新旧老 好坏优劣 贵贱 ' +
  '男女 老少幼青 进出入 买卖租 开关闭停 加减 增减 升降涨跌 提降 放收 宽严 松紧 始终 首末次 正反 正副 真假 对错 有无没 可不勿未 ' +
  '和或 且或 应可须能必得 准禁许 罚奖赏 惩奖 存取 借还 收付支退 胜负 攻守 生死 结离 城乡 工农商 师生 医患 警民 人车 货客 油电 ' +
  '甲乙丙丁戊 只仅均都 顶底 头尾 首尾 阴阳 雨雪 春夏秋冬 红黄蓝绿白黑紫灰 省市县区镇乡村街州国 公私民国 小校 主户 桩桶箱柜亭棚牌站 主客 水电气热暖煤油 ' +
  '狗猫鸡鸭鹅猪牛羊鸟鱼马鸽 犬猫鸡鸭鹅猪牛羊鸟鱼马鸽 日夜 年月日周季时分秒旬 元角分 米里尺寸 吨斤克 车船机 树花草 ' +
  '父母 爸妈 夫妻 兄弟姐妹 儿女 软硬 干湿 冷热 明暗 单双 奇偶 全半 建拆 装拆 设撤 推提 扩缩 延缩 定废 留拆 迟早 强弱 ' +
  '居业村 户业'
const PLACES = '路街巷道桥楼区院校园所站场店厂馆厅库部局村镇乡县市省苑城庄庙湖河江山岛湾港亭屋房舍棚坊'
const PERSONS = '者员工师生长户商民'
const MONEY = '费税款租'
const PAPERS = '证照卡书表票'
/** Surnames that also name villages and families: 张村 is not 李村. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石'

const groupsOf: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>()
  for (const [i, group] of [...ALTERNATIVES.split(' '), PERSONS, MONEY, PAPERS].entries()) {
    for (const char of group) found.set(char, [...(found.get(char) ?? []), i])
  }
  return found
})()

const shareGroup = (a: string, b: string): boolean => {
  const groups = groupsOf.get(a)
  return groups !== undefined && (groupsOf.get(b)?.some((group) => groups.includes(group)) ?? false)
}

const isFigure = (char: string): boolean => /[a-z\d.%‰/<>=≥≤±+℃]/.test(char)
const UNITS = '元角分米里尺寸吨斤克倍日周年月时点岁次条款项号个名户人辆只层楼级度'
/** One such character more or less changes who or what is meant. */
const LIMITING = '不无未没非勿莫否禁免只仅被'
/** Between a number and its unit such a character makes another unit: 5米 and 5厘米, 5月 and 5个月. */
const SCALES = '厘毫分公千百万亿平立个工'
/** Characters that come and go without changing anything. */
const PARTICLES = '的地得之着过了也都就还又再很太更请'

/** A change of one character: what is there in each text, and what stands before and after it in both. */
type Slip = { a: string; b: string; before: string; after: string }

/** How many characters on either side tell whether a word was replaced by a word. */
const CONTEXT = 4

/** Whether putting `b` for `a` between these neighbours says something else. */
const swapMatters = ({ a, b, before, after }: Slip): boolean => {
  if (isFigure(a) || isFigure(b) || shareGroup(a, b)) return true
  if (/\d$/.test(before) && UNITS.includes(a) && UNITS.includes(b)) return true
  if (SURNAMES.includes(a) && SURNAMES.includes(b) && /^[村庄家屯楼寨某氏]/.test(after)) return true
  if (soundAlike(a, b)) return false
  if (PLACES.includes(a) && PLACES.includes(b)) return true
  const [last, next] = [before.slice(-1), after.charAt(0)]
  const ends = isTerm(last, a) && isTerm(last, b)
  const begins = isTerm(a, next) && isTerm(b, next)
  if (!ends && !begins) return false
  // 生活水平 → 生活着平: 活着 is a word, but 活 belongs to 生活, and what 着 leaves behind is none.
  const loose = (ends && !isWord(before.slice(-2, -1), last)) || (begins && !isWord(next, after.charAt(1)))
  return loose || clarity(before + a + after) === clarity(before + b + after)
}

/** Whether this single character, put in or left out, says something else. */
const presenceMatters = (char: string): boolean => isFigure(char) || LIMITING.includes(char)

/** Whether two characters the other way round say something else. */
const turnMatters = (x: string, y: string, before: string, after: string): boolean => {
  if (presenceMatters(x) || presenceMatters(y)) return true
  return isTerm(x, y) && isTerm(y, x) && clarity(before + x + y + after) === clarity(before + y + x + after)
}

const sharedFrom = (a: string, i: number, b: string, j: number): number => {
  let n = 0
  while (i + n < a.length && j + n < b.length && a.charCodeAt(i + n) === b.charCodeAt(j + n)) n++
  return i + n === a.length && j + n === b.length ? Number.MAX_SAFE_INTEGER : n
}

/** The length of a misspelt 建议, 希望, 恳请, 我认为 or 并且 at this place of `a` which `b` does not have, or 0. */
const misspeltAsking = (a: string, i: number, b: string, j: number): number => {
  for (const length of [2, 3, 4]) {
    if (!'建希恳我'.includes(a.charAt(i)) && !'议望为且'.includes(a.charAt(i + length - 1))) continue
    const chunk = a.slice(i, i + length)
    const [first = '', second = ''] = chunk
    if (
      chunk.length < length ||
      !/^建|议$|^希|望$|^恳|^我认|认为$|且$/.test(chunk) ||
      (length === 2 && isWord(first, second))
    )
      continue
    if (sharedFrom(a, i + length, b, j) >= APART) return length
  }
  return 0
}

/** Whether the characters at these places sound alike and neither is a figure or the other's alternative. */
const isSlipOfEar = (a: string, i: number, b: string, j: number): boolean => {
  const [left, right] = [a.charAt(i), b.charAt(j)]
  return soundAlike(left, right) && !isFigure(left) && !isFigure(right) && !shareGroup(left, right)
}

/** Two slips have at least this many equal characters between them; closer together they are another wording. */
const APART = 2

/**
 * How many slips turn `a` into `b`: 0 for the same text, Infinity where they differ in more than `allowed` single characters or in
 * one that matters. The same in both directions.
 */
export const slipsBetween = (a: string, b: string, allowed: number): number => {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > allowed + 4) return Infinity
  let i = 0
  let j = 0
  let slips = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
      i++
      j++
      continue
    }
    const swap = i < a.length && j < b.length ? sharedFrom(a, i + 1, b, j + 1) : -1
    const less = i < a.length ? sharedFrom(a, i + 1, b, j) : -1
    const more = j < b.length ? sharedFrom(a, i, b, j + 1) : -1
    const turn = i + 1 < a.length && a[i] === b[j + 1] && a[i + 1] === b[j] ? sharedFrom(a, i + 2, b, j + 2) : -1
    const best = Math.max(swap, less, more, turn)
    // 群众反应 and 群重反映: characters that sound alike are slips however close together they stand.
    if (best < APART && isSlipOfEar(a, i, b, j) && (swap > 0 || isSlipOfEar(a, i + 1, b, j + 1))) {
      if (++slips > allowed) return Infinity
      i++
      j++
      continue
    }
    if (best < APART) {
      // 建议 and 希望 are left out of both texts; misspelt in one (建义) they are still there.
      const extra = misspeltAsking(a, i, b, j) || -misspeltAsking(b, j, a, i)
      if (extra === 0 || ++slips > allowed) return Infinity
      if (extra > 0) i += extra
      else j -= extra
      continue
    }
    const left = a.charAt(i)
    const right = b.charAt(j)
    if (best === turn) {
      if (turnMatters(left, a.charAt(i + 1), a.slice(Math.max(0, i - CONTEXT), i), a.slice(i + 2, i + 2 + CONTEXT)))
        return Infinity
      slips++
      i += 2
      j += 2
    } else if (best === swap) {
      const slip = {
        a: left,
        b: right,
        before: a.slice(Math.max(0, i - CONTEXT), i),
        after: a.slice(i + 1, i + 1 + CONTEXT),
      }
      if (swapMatters(slip)) return Infinity
      if (!(PARTICLES.includes(left) && PARTICLES.includes(right))) slips++
      i++
      j++
    } else {
      const char = best === less ? left : right
      const doubled =
        best === less
          ? char === a.charAt(i - 1) || char === a.charAt(i + 1)
          : char === b.charAt(j - 1) || char === b.charAt(j + 1)
      if (isFigure(char) || (presenceMatters(char) && !doubled)) return Infinity
      if (
        /\d/.test(a.charAt(i - 1)) &&
        SCALES.includes(char) &&
        /[米里克升元月日]/.test(a.charAt(best === less ? i + 1 : i))
      )
        return Infinity
      if (!PARTICLES.includes(char)) slips++
      if (best === less) i++
      else j++
    }
    if (slips > allowed) return Infinity
  }
  return slips
}

/** How many slips two texts of this length may lie apart and still be the same, written twice. */
export const slipsAllowed = (length: number): number => {
  if (length < 5) return 0
  if (length < 12) return 1
  if (length < 40) return 2
  return length < 100 ? 3 : 4
}
