// What people change in a text without saying anything else: each way takes an opinion and gives the same opinion back, otherwise
// written. Written apart from the rules it tests.
import { Converter } from 'opencc-js/cn2t'
import { hanNumber, pick, type Random } from './clusterData'

const toTraditional = Converter({ from: 'cn', to: 'hk' })

const list = (text: string): string[] => text.trim().split(/\s+/)

const GREETINGS = list(
  '您好， 你好！ 领导好， 尊敬的领导：您好！ 各位领导好： 大家好， 尊敬的人大代表： 尊敬的市人大常委会： 各位代表、各位领导： 法工委的同志们好， 您好您好， 敬爱的领导， 市人大法工委：',
)
const THANKS = list(
  '谢谢！ 谢谢。 感谢！ 非常感谢！ 谢谢领导！ 谢谢采纳。 望采纳！ 敬请采纳。 希望能够采纳，谢谢！ 辛苦了！ 请予以考虑。 此致敬礼 拜托了！ 感谢您的阅读。 以上建议，仅供参考。 万分感谢',
)
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧']
const GIVEN = list(
  '伟 芳 娜 敏 静 强 磊 洋 勇 艳 杰 娟 涛 明 超 秀英 建国 小明 海燕 志强 文博 雨桐 子涵 晓东 桂兰 国庆 丽华 春梅 三 四',
)
const HOMES = list('幸福小区 阳光花园 和平家园 东方社区 李庄村 翠湖苑 金色年华小区 老城街道')
const name = (rnd: Random): string => pick(SURNAMES, rnd) + pick(GIVEN, rnd)

const SIGNATURES: readonly ((rnd: Random) => string)[] = [
  (rnd) => `——${name(rnd)}`,
  (rnd) => `\n${name(rnd)}`,
  (rnd) => `\n${name(rnd)}\n2026年${1 + Math.floor(rnd() * 12)}月${1 + Math.floor(rnd() * 28)}日`,
  () => `——一位热心市民`,
  (rnd) => `（${pick(HOMES, rnd)}居民${name(rnd)}）`,
  (rnd) => `\n市民：${name(rnd)}`,
  (rnd) => `联系人：${name(rnd)}，电话：13${String(Math.floor(rnd() * 1e9)).padStart(9, '0')}`,
  (rnd) => `\n此致\n敬礼！\n${name(rnd)}`,
  (rnd) => `\n${pick(HOMES, rnd)} ${name(rnd)}`,
]

const INTRODUCTIONS: readonly ((rnd: Random) => string)[] = [
  (rnd) => `我是${name(rnd)}，`,
  (rnd) => `我叫${name(rnd)}，`,
  (rnd) => `我是${pick(HOMES, rnd)}的${name(rnd)}，`,
  (rnd) => `本人${name(rnd)}，家住${pick(HOMES, rnd)}，`,
  (rnd) => `我叫${name(rnd)}，住在${pick(HOMES, rnd)}${1 + Math.floor(rnd() * 20)}号楼。`,
  (rnd) => `我是一名普通市民${name(rnd)}，`,
]

/** Characters that a slip must not touch: it would change a number, a negation or another thing that counts. */
const CRITICAL =
  /[\d零〇一二三四五六七八九十百千万亿两不无未没非勿禁免元角米度%上下内外左右东西南北早晚高低多少远近轻重日月年周时点分]|业主|租户|住户|商户|企业|个人|未成年人|老年人|残疾人|孕妇|儿童|学生|教师|家长|监护人|驾驶人|乘客|行人|房东|[承出]租人|骑手|快递员|养犬人|饲养人|用人单位|劳动者|经营者|消费者|应当|可以|允许|禁止|限制|鼓励|提高|降低|取消|保留|增加|减少|扩大|缩小|新建|拆除|提前|推迟|公开|保密|第.{1,4}[条款]/g
const COMMON = [
  ...'的是在有人这中大来为个国到说们出也就你对生能子那得着自之年过发后作里用道行所然家种事成方经么去法学如都同现当动面起看定分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业两外将高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
]
const SOUNDS: readonly string[] = list(
  '在再 做作 以已 象像 帐账 历厉 即既 型形 坐座 检捡 辩辨 燥躁 遍便 部步 成城 程成 竟竞 决绝 克刻 密蜜 名明 期其 签鉴 清青 情晴 设涉 事是 势式 停亭 位为 须需 义议 意义 因应 由有 原源 在载 只之 至致 制治 住驻 装妆 资姿 综踪 管馆 规归 监坚 建健 理里 立力 路录 器气 全权 实时 施师 收手 题提 通同',
)

export const typo = (text: string, rnd: Random): string => {
  const fixed = new Set<number>()
  for (const match of text.matchAll(CRITICAL)) for (let i = 0; i < match[0].length; i++) fixed.add(match.index + i)
  const open = [...text].map((_, i) => i).filter((i) => !fixed.has(i) && /\p{Script=Han}/u.test(text[i] ?? ''))
  if (open.length < 12) return text
  const at = pick(open, rnd)
  const char = text[at] ?? ''
  const cut = (replacement: string, length = 1): string => text.slice(0, at) + replacement + text.slice(at + length)
  const way = rnd()
  if (way < 0.2) return cut('')
  if (way < 0.35) return cut(char + char)
  if (way < 0.45)
    return !fixed.has(at + 1) && /\p{Script=Han}/u.test(text[at + 1] ?? '')
      ? cut((text[at + 1] ?? '') + char, 2)
      : cut('')
  const sounds = SOUNDS.find((pair) => pair.includes(char))
  if (sounds) return cut([...sounds].find((other) => other !== char) ?? char)
  const safe = COMMON.filter((other) => other !== char && !other.match(CRITICAL))
  return way < 0.85 ? cut(pick(safe, rnd)) : cut(char + pick(safe, rnd))
}

const swapSome = (text: string, pattern: RegExp, choices: readonly string[], rnd: Random): string =>
  text.replace(pattern, () => pick(choices, rnd))

const reorder = (text: string, rnd: Random): string => {
  const sentences = text.split(/(?<=[。；！？])/)
  const shuffled = sentences.map((sentence) => {
    const mark = /[。；！？]$/.exec(sentence)?.[0] ?? ''
    const clauses = (mark ? sentence.slice(0, -1) : sentence).split('，')
    return shuffle(clauses, rnd).join('，') + mark
  })
  return shuffle(shuffled, rnd).join('')
}

const shuffle = <T>(items: readonly T[], rnd: Random): T[] => {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(rnd() * (i + 1))
    const [a, b] = [result[i], result[j]]
    if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a]
  }
  return result
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

export type Noise = (text: string, rnd: Random) => string

/** The ways by the name under which they are measured. */
export const NOISE: Readonly<Record<string, Noise>> = {
  copy: (text) => text,
  width: (text) => fullWidth(text).replace(/，/g, ','),
  traditional: (text) => toTraditional(text),
  punctuation: (text, rnd) => {
    const way = rnd()
    if (way < 0.3) return text.replace(/[，。；]/g, '')
    if (way < 0.5) return text.replace(/[，。]/g, ' ')
    if (way < 0.7) return text.replace(/，/g, '。')
    return text.replace(/。/g, '！').replace(/，/g, pick(['、', '；', '……', ',', '\n'], rnd))
  },
  spaces: (text, rnd) => [...text].map((char) => (rnd() < 0.08 ? `${char} ` : char)).join(''),
  greeting: (text, rnd) => pick(GREETINGS, rnd) + text,
  thanks: (text, rnd) => text + pick(THANKS, rnd),
  signature: (text, rnd) => text + pick(SIGNATURES, rnd)(rnd),
  campaign: (text, rnd) => pick(INTRODUCTIONS, rnd)(rnd) + text,
  asking: (text, rnd) => {
    const swapped = swapSome(text, /(?<!意见)(?:建议|希望|请(?!求|假|示))/g, ['建议', '希望', '请'], rnd)
    return swapped !== text ? swapped : pick(['建议', '希望', '请', '强烈建议', '我建议', '我希望', '恳请'], rnd) + text
  },
  modal: (text, rnd) => swapSome(text, /(?<!不)(?:应当|应该)/g, ['应当', '应该'], rnd),
  particles: (text, rnd) => text.replace(/[的了](?!解|确)/g, (char) => (rnd() < 0.5 ? '' : char)),
  order: reorder,
  numerals: (text, rnd) => {
    const way = rnd()
    return text
      .replace(/(?<!\d)\d{1,4}(?![\d年月%])/g, (digits) =>
        way < 0.8 && Number(digits) > 0 ? hanNumber(Number(digits)) : digits,
      )
      .replace(/第([一二三四五六七八九十]+)(?=[条款])/g, (all, han: string) => (way < 0.5 ? `第${fromHan(han)}` : all))
  },
  typo,
}

const fromHan = (han: string): number => {
  for (let value = 1; value < 100; value++) if (hanNumber(value) === han) return value
  throw new Error(`no number: ${han}`)
}

/** One to three of the ways, one after the other. */
export const mixed: Noise = (text, rnd) => {
  const ways = shuffle(Object.keys(NOISE), rnd).slice(0, 1 + Math.floor(rnd() * 3))
  // A slip can only be told from the plain text, and who leaves out all commas still sets off a name.
  const rank = [
    'typo',
    'particles',
    'order',
    'numerals',
    'modal',
    'asking',
    'punctuation',
    'campaign',
    'greeting',
    'thanks',
    'signature',
    'spaces',
    'width',
    'traditional',
  ]
  return ways
    .sort((a, b) => rank.indexOf(a) - rank.indexOf(b))
    .reduce((said, way) => NOISE[way]?.(said, rnd) ?? said, text)
}
