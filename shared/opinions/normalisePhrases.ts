// What people put around an opinion and what does not change it: greetings, thanks, signatures, who is writing, and the several
// ways to say 建议 and 应当. Each function sees one clause without punctuation, numbers already folded.
import { isWord } from './clusterLexicon'

const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石' +
    '廖贾夏韦付方邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关' +
    '兰焦俞柳甘祝尚舒阮柯纪梅童凌毕单季裴霍涂苗谷盛翁冉骆辛靳管柴蒙鲍喻祁蒲滕屈饶解牟艾尤穆司卓古吉缪芦褚娄窦戚岑景党宫卜晏席柏' +
    '瞿桂佟臧闵邬卞姬师仇栾隋刁沙巫寇桑郎甄丛虞敖巩佘查麻苑迟邝封匡鞠荆冀郁胥楚鄢谌奚粟冼蔺位厉仝郜阚屠练禹巴卿狄宣晋瞿扈晁芮浦' +
    '郦邸羊裘亓修邰赫隆茹展阴昝植衡闭高白安易乔文倪',
)
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|夏侯|端木|百里|南宫|轩辕)/
const TITLES = /(?:先生|女士|小姐|同志|老师|大爷|大妈|大叔|阿姨|师傅|某某|某|\*+)$/

/** Whether the clause reads like a person's name, such as 王小明, 张3 (张三), 欧阳雪 or 李女士. */
export const isName = (clause: string, certain = false): boolean => {
  const compound = COMPOUND.test(clause)
  if (!compound && !SURNAMES.has(clause.charAt(0))) return false
  const titled = clause.replace(TITLES, '')
  if (titled.length < clause.length && titled.length <= (compound ? 4 : 3)) return true
  if (!/^[\u4e00-\u9fff]+\d?$/.test(clause) || /[的了是不在和有应]/.test(clause)) return false
  if (clause.length < (compound ? 3 : 2) || clause.length > (compound ? 4 : 3)) return false
  if (certain || compound) return true
  const [first = '', second = '', third = ''] = clause
  return !isWord(first, second) && !(third && isWord(second, third) && !/[小大晓建国志文明子玉海春]/.test(second))
}

/** Roles that only say that a person lives here; they change nothing. Other roles (业主, 司机) are kept. */
const ANYONE = '市民|居民|群众|老百姓|百姓|公民|网友|网民|村民|读者|人士|志愿者|党员|退休人员|本地人'
const SOMEONE =
  '业主|租户|租客|房东|住户|户主|家长|学生|老师|教师|司机|车主|商户|店主|老板|企业主|个体户|职工|工人|员工|农民|医生|护士|律师|' +
  '老人|老年人|残疾人|母亲|父亲|妈妈|爸爸|从业者|经营者|消费者|骑手|外卖员|快递员|摊主|负责人|工作者|乘客|患者|物业|代表|环卫工'
const PLACE = '小区|社区|街道|花园|家园|苑|村|镇|乡|区|县|市|路|街|号|楼|栋|单元|室|户|人'
const ROLE_END = new RegExp(`(?:${ANYONE}|${SOMEONE})(?:代表|之1)?$`)
const PLACE_END = new RegExp(`(?:${PLACE})$`)
const PLACE_NAME = /^.{2,10}(?:小区|社区|街道|花园|家园|苑|村|镇|区|公司|学校|单位)(.{2,4})$/
const SOMEONE_IN = new RegExp(SOMEONE, 'g')
const ROLE_NAME = new RegExp(`^(?:.{0,10}?)(?:${ANYONE}|${SOMEONE})(.{2,4})$`)
const ROLE_ALONE = new RegExp(
  `^(?:1[名位个])?(?:普通的?|热心的?|老|关心[^ ]{0,6}的?|来自)?(?:[\u4e00-\u9fff]{2,8}(?:小区|社区|村|街道|花园|家园|苑))?(?:\\d+号楼)?的?(?:1[名位个])?(?:普通|热心|老)?的?(?:${ANYONE}|${SOMEONE})$`,
)

const GREETED =
  '领导们?|代表们?|委员们?|同志们?|工作人员|工作组|老师们?|朋友们?|网友们?|先生|女士|人大代表|市?人大常委会|市?人大|常委会|法制工作委员会|法工委|立法机关|起草(?:小)?组|编辑|小编|市?政府|市领导|市长|书记|主任|有关部门|相关部门|主管部门|贵委|贵单位|贵办|各部门|部门'
const STRONG =
  '[您你](?:们)?好|大家好|各位好|领导好|代表好|[早晚中上下]午?上?好|好|尊敬的?|敬爱的?|亲爱的?|致|敬启|谢谢|感谢|多谢|谢|感激(?:不尽)?|不胜感激|敬礼|此致|祝|采纳|参考|重视|考虑|研究|回复|答复|解决|落实|为[盼荷谢]|拜托|麻烦|打扰|劳驾|辛苦|指正|批示|见谅|谅解|顺利|身体健康|阖家幸福|万事如意|工作愉快'
const WEAK =
  '各位|诸位|[您你我](?:们|的)?|本人|的|了|好|予|非常|很|万分|衷心|由衷|诚挚|真诚|先|在此|表示|对|和|与|于|能|能够|给|予以|给予|认真|酌情|慎重|尽快|早日|积极|希望|望|盼|请|敬请|恳请|恳|以上|以上是|这是|是|供|仅供|仅|供参考|不当之处|妥否|批评|特此|建议|意见|看法|想法|个人|点|1点|[几]点|1些|支持|理解|关心|关注|工作|生活|百忙之中|抽空|抽出时间|阅读|看|查看|付出|努力|为民|1下|问题|此|最后|再次|另|啊|呀|吧|呢|哦|啦'
const NEUTRAL = new RegExp(`^(?:${GREETED}|${STRONG}|${WEAK})+$`)
const HAS_STRONG = new RegExp(STRONG)
const PREAMBLE =
  /^(?:现|特|谨|在此|这里)?(?:我|我们|本人)?(?:想|要|来)?(?:对|就|关于|针对|看了|读了|认真阅读了?)?(?:本|这个?|该|此|本次|这次|这部)?(?:征求意见稿|草案|条例|法规|规定|办法|稿子?|立法)*的?(?:后)?(?:有|提|提出|谈谈?|说|反映|表达)?(?:以下|如下|几点|几条|1?点|1些|1下|\d[点条]|个人|我的|自己的)+(?:小|粗浅的?|不成熟的?)?(?:意见|建议|看法|想法|情况|问题)+(?:和建议)?(?:如下)?$/

const CLOSING =
  /^以上(?:就?是|为)?(?:我们?|本人|个人)?的?(?:\d点|几点|1些|个人|小|粗浅|不成熟)*的?(?:建议|意见|看法|想法)$/
const ADDRESSEE = new RegExp(`^(?:致|尊敬的|敬爱的|亲爱的|各位|诸位|们|的|和|${GREETED})+$`)

/** Whether the clause only names those it is written to. */
export const isAddressee = (clause: string): boolean => clause.length <= 30 && ADDRESSEE.test(clause)

/** Whether the clause only greets, thanks, asks to be heard or announces what follows. */
export const isPoliteness = (clause: string): boolean =>
  (clause.length <= 40 && NEUTRAL.test(clause) && HAS_STRONG.test(clause)) ||
  PREAMBLE.test(clause) ||
  CLOSING.test(clause)

/** The same for a run that only spaces set off: 答复 may be part of a sentence, 谢谢 is not. */
export const isPlainlyPolite = (run: string): boolean =>
  isPoliteness(run) && /[您你们家导表]好|谢|敬|拜托|辛苦|采纳|此致|祝|顺利/.test(run)

const GREETING_PREFIX = new RegExp(
  `^(?:(?:尊敬的|敬爱的|亲爱的)?(?:各位|诸位)?(?:${GREETED})*(?:们)?(?:您好|你好|您们好|你们好|大家好|上午好|下午好|晚上好|早上好)|(?:尊敬的|敬爱的)(?:各位|诸位)?(?:${GREETED})+)+`,
)
const THANKS_SUFFIX =
  /(?:以上(?:意见|建议))?(?:(?:非常|很|万分|衷心)?(?:谢谢|感谢|多谢|拜托|辛苦)(?:您|你们|大家|各位|领导|代表|有关部门|的|采纳|支持|理解|关注|阅读|聆听|辛苦|了|啦)*|此致敬礼|祝?工作顺利|祝[^,]{0,4}身体健康|(?:敬请|恳请|请|希望|望|盼)(?:能|能够|领导|有关部门|相关部门|予以|给予|认真|尽快)*(?:采纳|重视|考虑|研究|参考|批准|回复|为盼)+)+$/

/** The clause without a greeting stuck to its front or thanks to its end; unchanged where nothing else would be left. */
export const cutPoliteness = (clause: string): string => {
  const cut = clause.replace(GREETING_PREFIX, '').replace(THANKS_SUFFIX, '')
  return cut.length >= 4 ? cut : clause
}

const LABEL =
  /(?:联系人|姓名|签名|署名|落款|建议人|反映人|提出人|意见人|留言人|投稿人|联名人|电话|联系电话|手机|手机号码?|联系方式|地址|住址|家庭住址|联系地址|身份证号?码?|微信号?|qq号?|邮箱|电子邮箱)$/

/** The clause without a form's label at its end, such as 联系电话, whose value follows; '' where it is nothing else. */
export const cutLabel = (clause: string): string => {
  const bare = clause.replace(LABEL, '')
  return bare.length === 0 || bare.length >= 6 ? bare : clause
}

const DATE = /^(?:(?:20)?\d{2}年)?\d{1,2}月(?:\d{1,2}日?)?$|^20\d{2}年$/
const PHONE =
  /^(?:(?:联系)?电话|手机号?|联系方式|tel|微信|qq)?\d{3,4}-?\d{7,8}$|^(?:(?:联系)?电话|手机号?|tel)?1[\d*]{10}$/
const LABELLED = /^(?:联系人|姓名|签名|署名|建议人|反映人|留言人|联名人).{2,4}$/

/** Whether a clause at the end is a signature: a name, who it is, a date, a telephone number. */
export const isSignature = (clause: string, marked: boolean): boolean => {
  if (DATE.test(clause) || PHONE.test(clause) || LABELLED.test(clause) || ROLE_ALONE.test(clause)) return true
  if (isName(clause, marked)) return true
  const named = ROLE_NAME.exec(clause)?.[1]
  if (named && isName(named, true)) return true
  if (!marked || clause.length > 20) return false
  const housed = PLACE_NAME.exec(clause)?.[1]
  if (housed && isName(housed, true)) return true
  return (
    ROLE_END.test(clause) ||
    (clause.length <= 12 && /(?:小区|社区|居委会|村委会|业委会|公司|街道|花园|家园|苑|村)$/.test(clause))
  )
}

const SELF = /^(?:我们?|本人|俺|咱|鄙人|笔者)(?:是|叫|系|名叫|姓名?是?|的名字是|的名字叫)(.+)$/
/** 是本市居民, after a name. */
const BARE_SELF = /^(?:现)?(?:是|系)(.+)$/
const AS = /^(?:我?作为|身为)(.+)$/
const HOME = /^(?:我们?|本人|俺)?(?:家住|住在|现住|居住在|家在|(?<=我|本人)住)在?(.+)$/
const AGE = /^(?:我|本人)?(?:今年|现年)\d+(?:周)?岁$/
const LEADING_NAME = /^(?:我|本人)(.{2,4})$/

/**
 * Who is writing, when the clause only says that: the roles it names that matter (业主, 司机), or '' for a name and a place;
 * undefined when the clause says something else.
 */
export const introduction = (clause: string): string | undefined => {
  if (clause.length > 32) return undefined
  if (AGE.test(clause)) return ''
  const self = SELF.exec(clause)?.[1] ?? AS.exec(clause)?.[1]
  const home = HOME.exec(clause)?.[1]
  const named = LEADING_NAME.exec(clause)?.[1]
  if (named && isName(named, true) && !isWord(named.charAt(0), named.charAt(1))) return ''
  if (home && (PLACE_END.test(home) || ROLE_END.test(home))) return rolesIn(clause)
  if (self) {
    const last = /的([^的]{2,4})$/.exec(self)?.[1] ?? self
    const fits = ROLE_END.test(self) || PLACE_END.test(self) || isName(last, true) || ROLE_NAME.test(self)
    return fits ? rolesIn(clause) : undefined
  }
  const bare = BARE_SELF.exec(clause)?.[1]
  if (bare && bare.length <= 16 && ROLE_END.test(bare)) return rolesIn(clause)
  if (isName(clause)) return ''
  const roleName = ROLE_NAME.exec(clause)?.[1]
  return roleName && isName(roleName) ? rolesIn(clause) : undefined
}

const rolesIn = (clause: string): string => [...new Set(clause.match(SOMEONE_IN) ?? [])].sort().join('')

const SAYS = '(?:强烈|诚恳|郑重|在此|特此)?(?:建议|希望|恳请|认为|呼吁|提议|请求|反映|要求|觉得)'
const STUCK_SELF = new RegExp(
  `^((?:我们?|本人|俺)(?:是|叫|系)[^ ]{2,24}?|(?:我?作为|身为)[^ ]{2,24}?)(?=(?:我们?|本人)?${SAYS})`,
)
const STUCK_NAME = new RegExp(`^(?:${ANYONE}|${SOMEONE})?([\u4e00-\u9fff]{2,3}\\d?)(?=${SAYS})`)

/** Cuts an introduction stuck to the front of what is said: [who, the rest]. */
export const cutIntroduction = (clause: string): [who: string, rest: string] => {
  const self = STUCK_SELF.exec(clause)?.[1]
  const who = self === undefined ? undefined : introduction(self)
  if (self !== undefined && who !== undefined) return [who, clause.slice(self.length)]
  const named = STUCK_NAME.exec(clause)
  if (named?.[1] && isName(named[1]))
    return [rolesIn(named[0].slice(0, -named[1].length)), clause.slice(named[0].length)]
  return ['', clause]
}

const OPENER =
  '(?:我们|我|本人|个人|咱们|大家|在此|特此|谨此|谨|特|再次|还|也|并|故|诚恳地?|诚挚地?|强烈|郑重|真诚地?|真心|衷心|殷切|热切|迫切|十分|很|非常|真的)'
const ASK = '(?:建议|希望|恳请|恳求|请求|请|呼吁|盼望|期望|期盼|期待|敬请|烦请|提议|认为|觉得|感觉|盼|望)'
const LEAD = new RegExp(`^(?:${OPENER}*${ASK}(?:能够|能|可以不(?=不)|把(?=把))?)+`)
const DEMAND = new RegExp(`^${OPENER}+要求`)
const CONNECTIVE = /^(?:再次|还有|同时|以及)+/
/** Words that ask or connect, wherever they stand: without punctuation nobody can tell where a clause begins. */
const INSIDE =
  /(?:我们|我|本人|个人)(?:认为|觉得)|首先|其次|再者|另外|此外|而且|并且|因此|所以|因而|因为|由于|总之|综上所述|综上|建建议|建议议|议建|建[^设筑立造制]议|建[意义仪异]|[健见件]议|建议|希希望|希望望|望希|希[忘往]|希望|恳请|恳求|呼吁|敬请|烦请|请/g

/** The words of a clause without what only introduces or softens it, and with one word where several mean the same. */
export const foldWords = (clause: string): string => {
  const bare = clause
    .replace(CONNECTIVE, '')
    .replace(LEAD, '')
    .replace(DEMAND, '')
    .replace(CONNECTIVE, '')
    .replace(INSIDE, '')
  return bare
    .replace(/应该/g, '应当')
    .replace(/非常/g, '很')
    .replace(/以及|[与及]/g, '和')
    .replace(/将/g, '把')
    .replace(/[它她]/g, '他')
    .replace(/您/g, '你')
    .replace(/帐/g, '账')
    .replace(/做/g, '作')
    .replace(/登陆/g, '登录')
    .replace(/[的了吗呢吧啊呀嘛哦噢哈啦呗哟]/g, '')
}
