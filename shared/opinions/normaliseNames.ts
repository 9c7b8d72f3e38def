// Who is writing: names, roles, signatures and introductions, which change nothing in what is said. Each function sees one clause
// without punctuation, numbers already folded (so 张三 is 张3).
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
const ANYONE =
  '市民|居民|群众|老百姓|百姓|老100姓|100姓|公民|网友|网民|村民|读者|人士|志愿者|党员|退休人员|退休老人|本地人|普通人|用户|代表'
const SOMEONE =
  '业主|租户|租客|房东|住户|户主|家长|学生|老师|教师|司机|车主|商户|店主|老板|企业主|个体户|职工|工人|员工|农民|医生|护士|律师|' +
  '老人|老年人|残疾人|母亲|父亲|妈妈|爸爸|从业者|经营者|消费者|骑手|外卖员|快递员|摊主|负责人|工作者|乘客|患者|物业|环卫工'
const PLACE = '小区|社区|街道|花园|家园|苑|村|镇|乡|区|县|市|路|街|号|楼|栋|单元|室|户|人'
const ROLE_END = new RegExp(`(?:${ANYONE}|${SOMEONE})(?:代表|之1)?$`)
const PLACE_END = new RegExp(`(?:${PLACE})$`)
const PLACE_NAME = /^.{2,10}(?:小区|社区|街道|花园|家园|苑|村|镇|区|公司|学校|单位)(.{2,4})$/
const SOMEONE_IN = new RegExp(SOMEONE, 'g')
const ROLE_NAME = new RegExp(
  `^(?:1[名位个])?(?:普通|热心|退休|老|本地)*的?(?:[\u4e00-\u9fff]{0,8}(?:小区|社区|村|街道|花园|家园|苑|镇|区|市|县)|[\u4e00-\u9fff]{2}(?=市民))?的?(?:1[名位个])?(?:普通|热心)?的?(?:${ANYONE}|${SOMEONE})(?:代表)?(.{2,4})$`,
)
/** 热心网友, 一名普通市民: says nothing about who is meant. */
const ANYONE_ALONE = new RegExp(
  `^(?:我?(?:是|作为|身为))?(?:1[名位个]?(?:普通|热心|平凡|退休|老|枣庄|本地)*的?|普通的?|热心的?|匿名|微信|某)(?:${ANYONE})$|^匿名$`,
)
/** 来自枣庄, 一位关心立法的市民 at the end of a letter. */
const FROM_AFAR = new RegExp(
  `^来自[\u4e00-\u9fff]{2,6}$|^1[名位个](?:关心|关注|热爱)[\u4e00-\u9fff]{1,10}的(?:人|${ANYONE})$|^[您你]忠实的(?:${ANYONE})$|^[\u4e00-\u9fff]{2}市民$`,
)
const ROLE_ALONE = new RegExp(
  `^(?:1[名位个])?(?:普通的?|热心的?|老|退休|全体|关心[^ ]{0,6}的?|来自)*(?:[\u4e00-\u9fff]{2,8}(?:小区|社区|村|街道|花园|家园|苑))?(?:\\d+号楼)?的?(?:全体)?(?:1[名位个])?(?:普通|热心|老)?的?(?:${ANYONE}|${SOMEONE})$`,
)

const NAME_LABEL = /(?:联系人|姓名|签名|署名|落款|建议人|反映人|提出人|意见人|留言人|投稿人|联名人)$/
const NUMBER_LABEL = /(?:联系电话|手机号码?|手机|电话|联系方式|身份证号?码?|微信号?|qq号?)$/
const PLACE_LABEL = /^(?:地址|住址|家庭住址|联系地址|邮箱|电子邮箱)$/

/**
 * The clause without a form's label at its end, such as 联系电话, when what follows it is a sender's: a name, a number of seven figures
 * or more, an address; '' where it is nothing else, the clause itself where it is no label.
 */
export const cutLabel = (clause: string, value: string): string => {
  const label = isName(value, true) ? NAME_LABEL : /^[\d*x-]{7,}$/.test(value) ? NUMBER_LABEL : PLACE_LABEL
  return clause.replace(label, '')
}

const DATE = /^(?:(?:20)?\d{2}年)?\d{1,2}月(?:\d{1,2}日?)?$|^20\d{2}年$/
const PHONE =
  /^(?:(?:联系)?电话|手机号?|联系方式|tel|微信|qq)?\d{3,4}-?\d{7,8}$|^(?:(?:联系)?电话|手机号?|tel)?1[\d*]{10}$/
const SENT_FROM = /^发自.{0,6}(?:手机|iphone|微信|客户端)$/
const LABELLED = /^(?:联系人|姓名|签名|署名|建议人|反映人|留言人|联名人).{2,4}$/

const ADDRESS = /^[\u4e00-\u9fff]{2,12}(?:\d+(?:号楼|号院|栋|幢|单元|室|号|-))+\d*(.{2,4})?$/
/** What may follow the name: 敬上, the date, the telephone number. */
const AFTER_NAME = /(?:敬上|谨上|拜上|敬启|敬呈|留言|(?:(?:20)?\d{2}年)?\d{1,2}月(?:\d{1,2}日?)?|1\d{10}){1,6}$/

/** Whether the clause is only a date, as it closes a letter. */
export const isDate = (clause: string): boolean => DATE.test(clause)

/** Whether the clause is only a telephone number. */
export const isPhone = (clause: string): boolean => PHONE.test(clause)

/** Whether a clause at the end is a signature: a name, who it is, a date, a telephone number. */
export const isSignature = (whole: string, marked: boolean): boolean => {
  if (isDate(whole) || isPhone(whole) || LABELLED.test(whole) || ROLE_ALONE.test(whole) || SENT_FROM.test(whole))
    return true
  if (ANYONE_ALONE.test(whole) || FROM_AFAR.test(whole)) return true
  const clause = whole.replace(AFTER_NAME, '')
  const address = ADDRESS.exec(clause)
  if (address && (address[1] === undefined || isName(address[1], true))) return true
  if (isName(clause, marked)) return true
  const named = ROLE_NAME.exec(clause)?.[1]
  if (named && isName(named, marked)) return true
  if (!marked || clause.length > 20) return false
  const housed = PLACE_NAME.exec(clause)?.[1]
  if (housed && isName(housed, true)) return true
  return (
    ROLE_END.test(clause) ||
    (clause.length <= 12 && /(?:小区|社区|居委会|村委会|业委会|公司|街道|花园|家园|苑|村|委员会)$/.test(clause))
  )
}

const PLACE_RUN = new RegExp(
  `^[\u4e00-\u9fff]{2,12}(?:区|县|市|镇|乡|村|街道|社区|小区)(?:${ANYONE})?$|^[\u4e00-\u9fff]{2}市民$|^(?:${ANYONE})$`,
)

/** Whether the run names a place or a role as it stands before a name in a signature. */
export const isBeforeName = (run: string): boolean => PLACE_RUN.test(run)

/** The clause without what announces a name: …纠纷联系人 before 陈红, …纠纷市民 before 周杰. */
export const cutNameLabel = (clause: string): string => {
  const cut = clause.replace(new RegExp(`(?:${ANYONE}|联系人|姓名|签名|署名|建议人|反映人)$`), '')
  return cut.length >= 4 ? cut : clause
}

/** The clause without a place and a role at its end, where a name followed them: …过重薛城区居民 before 赵敏. */
export const cutBeforeName = (clause: string): string => {
  const cut = clause.replace(BEFORE_NAME, '')
  return cut.length >= 4 ? cut : clause
}

const BEFORE_NAME = new RegExp(`(?:[\u4e00-\u9fff]{2}[区县市])?(?:${ANYONE})$|(?:[\u4e00-\u9fff]{2}[区县])$`)
const STUCK_ROLE = `(?:(?:[\u4e00-\u9fff]{2}[区县市])?(?:${ANYONE}))`
const STUCK_SIGNATURES = [
  new RegExp(`(?<![每任哪何第给为让对向])1[名位个](?:普通|热心|平凡|退休|老)+的?(?:${ANYONE}|业主|教师|党员)$`),
  new RegExp(`${STUCK_ROLE}([\u4e00-\u9fff][\u4e00-\u9fff]{0,3}\\d?)$`),
  /(?:[\u4e00-\u9fff]{2}[区县])?([\u4e00-\u9fff](?:先生|女士|大爷|大妈|大叔|阿姨|某某))$/,
  /(?:联系人|姓名|署名|签名)([\u4e00-\u9fff]{2,4})$/,
  /(?:匿名|微信)(?:用户|网友|市民)?$/,
]

/** The clause without a signature stuck to its end that nothing else can be: 市民周杰, 王女士, 一名普通市民. */
export const cutSignature = (clause: string): string => {
  for (const pattern of STUCK_SIGNATURES) {
    const found = pattern.exec(clause)
    if (!found || found.index < 4) continue
    if (found[1] === undefined || isName(found[1])) return clause.slice(0, found.index)
  }
  return clause
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
  if (ANYONE_ALONE.test(clause)) return ''
  const self = (SELF.exec(clause)?.[1] ?? AS.exec(clause)?.[1])?.replace(/(?:今年|现年)\d+(?:周)?岁.*$/, '')
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

const SAYS =
  '(?:强烈|坚决|诚恳|郑重|在此|特此)?(?:建议|希望|恳请|认为|呼吁|提议|请求|反映|要求|觉得|反对|支持|同意|赞成|赞同)'
const STUCK_SELF = new RegExp(
  `^((?:我们?|本人|俺)(?:是|叫|系)[^ ]{2,24}?|(?:我?作为|身为)[^ ]{2,24}?)(?=(?:我们?|本人)?${SAYS})`,
)
const STUCK_NAME = new RegExp(`^(?:我|本人|${ANYONE}|${SOMEONE})?([\u4e00-\u9fff]{2,3}\\d?)(?=${SAYS})`)

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
