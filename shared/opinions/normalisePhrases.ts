// What people put around an opinion and what does not change it: greetings, thanks, announcements, and the several ways to say 建议
// and 应当. Each function sees one clause without punctuation, numbers already folded.

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Those who are written to. */
const GREETED = list(
  '领导 领导们 代表 代表们 委员 委员们 同志 同志们 工作人员 工作组 老师 老师们 朋友 朋友们 网友 网友们 先生 女士 人大代表 市人大代表 ' +
    '人大常委会 市人大常委会 人大 市人大 常委会 法制工作委员会 法工委 法制委员会 立法机关 起草组 起草小组 编辑 小编 政府 市政府 市领导 市长 ' +
    '书记 主任 有关部门 相关部门 主管部门 贵委 贵单位 贵办 各部门 部门 专家 专家们 立法专家 专家学者 领导同志 有关领导 相关领导 市人大领导 先生/女士 ' +
    '父老乡亲 乡亲们 立法者 立法者们 立法工作者 立法工作者们 立法工作人员 立法部门 法制委 市人大常委会法工委 市人大法工委 人大法工委 办公室 常委会办公室 ' +
    '人大常委会办公室 市人大常委会办公室 人民代表大会 人民代表大会常务委员会 司法局 市司法局 起草单位 负责人 负责同志 志愿者们',
)
/** Words of which one at least stands in a clause that only greets, thanks or asks to be heard. */
const KIND = list(
  '您好 你好 您们好 你们好 大家好 各位好 领导好 代表好 早上好 上午好 中午好 下午好 晚上好 早安 晚安 好 尊敬 尊敬的 敬爱的 亲爱的 致 敬启 谢谢 ' +
    '感谢 多谢 谢 感激 感激不尽 不胜感激 敬礼 此致 祝 祝好 顺祝 商祺 时祺 顺颂 采纳 参考 重视 考虑 研究 回复 答复 盼复 望复 解决 落实 为盼 ' +
    '为荷 为谢 拜托 麻烦 打扰 劳驾 辛苦 指正 批示 见谅 谅解 顺利 身体健康 阖家幸福 万事如意 工作愉快 hello hi 同意楼上 支持楼上 转发 顶 ' +
    '荣幸 高兴 开心 点赞 支持立法 酌定 斟酌 审议 添麻烦 完毕 就这些 就这样 以上 浅见 拙见 愚见 感恩 致敬 敬上 妥否 当否 得到回复 得到重视 回复为盼 thanks thank thx 3q 仅代表个人意见 ' +
    '仅代表个人观点 仅代表本人意见 个人意见供参考 个人意见仅供参考 个人建议仅供参考 没有其他意见 没有别的意见 暂无其他意见 听取 听听 倾听 聆听 心声 呼声',
)
const FILLING = list(
  '各位 诸位 大家 您 你 我 您们 你们 我们 您的 你的 我的 你们的 我们的 本人 的 了 好 予 很 万分 衷心 由衷 诚挚 真诚 先 在此 表示 对 和 与 于 非常 十分 特别 ' +
    '能 能够 给 予以 给予 认真 酌情 慎重 尽快 早日 积极 希望 望 盼 期待 期盼 请 敬请 恳请 恳 以上 以上是 这是 是 供 仅供 仅 供参考 不当之处 ' +
    '妥否 批评 特此 建议 意见 看法 想法 声音 心声 呼声 诉求 百姓 老百姓 老100姓 100姓 群众 个人 点 1点 几点 1些 支持 理解 关心 关注 工作 生活 ' +
    '百忙之中 100忙之中 抽空 抽出时间 阅读 看 看到 查看 付出 努力 为民 1下 问题 此 最后 再次 另 附 啊 呀 吧 呢 哦 啦 ' +
    '得到 被 立法 立法时 开门 开门立法 民主立法 机会 提 说 说话 参与 参加 征求 征求意见 征集 这次 此次 本次 辛勤 首先 听 民意 民声 民情 人民 人民群众 不妥 ' +
    '不当 之处 不对 的地方 地方 说得 说的 如有 如果有 若有 有 当否 是否 真心 诚心 诚恳 草案 条例 法规 百忙中 100忙中 抽时间 平台 渠道 观点 回应 ' +
    '仅作 作为 供 添 到 能够参与 有机会 又 这个 这部 意愿 为 你 you very much',
)
/** Words with which thanks or a plea to be heard begin where nothing sets them off from what was said. */
const PLEADING =
  /^(?:谢|感谢|感恩|多谢|万分|十分感|非常感|衷心感|不胜|希望|望|请|恳请|敬请|盼|期盼|期待|诚恳|真心|真诚|以上|仅|个人|1点|供参考|拜托|辛苦|麻烦|给领导|此致|敬礼|祝|顺祝|不当|不妥|妥否|当否|如有|说得|就这|完毕|没有其他|点赞|为立法|支持立法|为民立法|thank|thx|3q)/
/** Of the words that thank or plead those that never close a sentence about anything else. */
const PLEAS = new Set(
  KIND.filter(
    (word) =>
      !/^(?:解决|落实|研究|回复|答复|以上|好|妥否|当否|得到重视|致|顺利|祝|谢|顶|转发|听取|听听|倾听|高兴|开心|尊敬的?)$/.test(
        word,
      ),
  ),
)
const LONGEST_PLEA = 26
const NEUTRAL = new Set([...GREETED, ...KIND, ...FILLING])
const KIND_WORDS = new Set(KIND)
const ADDRESSING = new Set([...GREETED, ...list('致 尊敬的 敬爱的 亲爱的 各位 诸位 们 的 和')])
const LONGEST = 8

/** Whether words of the set, one after the other, make up the clause; with `needed`, one of these among them. */
const consistsOf = (clause: string, allowed: ReadonlySet<string>, needed?: ReadonlySet<string>): boolean => {
  // For each place whether it can be reached, 1 without and 2 with a needed word.
  const reached = new Uint8Array(clause.length + 1)
  reached[0] = needed ? 1 : 2
  for (let from = 0; from < clause.length; from++) {
    const state = reached[from] ?? 0
    if (state === 0) continue
    for (let to = from + 1; to <= clause.length && to <= from + LONGEST; to++) {
      const word = clause.slice(from, to)
      if (allowed.has(word)) reached[to] = Math.max(reached[to] ?? 0, needed?.has(word) ? 2 : state)
    }
  }
  return reached[clause.length] === 2
}

const TEXT = '(?:征求意见稿|修改稿|草案|条例|法规|规定|办法|稿子?|立法)'
const OPINION = '(?:意见|建议|看法|想法|情况|问题)'
const PREAMBLE = new RegExp(
  `^(?:现|特|谨|在此|这里)?(?:我们?|本人)?(?:想|要|来)?(?:对于?|就|关于|针对|看了|读了|认真阅读了?)?(?:本次?|这个?|该|此|这次|这部)?${TEXT}*的?后?(?:我们?|本人)?` +
    `(?:有|提出?|谈谈?|说|反映|表达)?(?:以下|如下|几[点条个]|1?[点个]|1些|1下|\\d[点条个]|个人|我的|自己的)+(?:小|粗浅的?|不成熟的?)?${OPINION}+(?:和建议)?(?:如下)?$`,
)
const THIS = '(?:本次?|这个?|该|此|这次|这部|这份)?'
const TOPIC = new RegExp(`^(?:对于?|就|关于|针对)${THIS}${TEXT}+(?:的?(?:几点|1点|1些|个人|具体|修改)*${OPINION})?$`)
const HEADING = new RegExp(`^(?:我们?|本人|个人)*的?(?:具体|修改|主要|个人的?)*${OPINION}(?:是|如下)?$`)
const READING = new RegExp(
  `^(?:我们?|本人)?(?:认真|仔细|刚刚?|反复)*(?:地)?(?:看|读|阅读|学习|研读|拜读)(?:了|过|完)*${THIS}(?:的)?${TEXT}+(?:之后|以后|后)?$`,
)
const SPEAKING =
  /^(?:我们?|本人)?(?:想|要|来|也|有)*(?:随便|简单|斗胆|冒昧|就)*(?:说|讲|谈谈?|提|聊|反映|表达|发表|话说)(?:1下|\d句|几句|几点|\d点|1个|1条|个|1些|点)*(?:我?的?|自己的)?(?:心里话|话|想法|看法|建议|意见|情况|问题|感受|拙见|浅见)?$/
const CLOSING =
  /^以上(?:就?是|为)?(?:我们?|本人)?(?:个人)?的?(?:\d点|几点|1些|个人|小|粗浅|不成熟)*的?(?:建议|意见|看法|想法)$/

/** Whether the clause only names those it is written to. */
export const isAddressee = (clause: string): boolean => {
  const bare = clause.replace(/(^致?|的)[\u4e00-\u9fff]{2,3}[省市县区](?=人大|人民|常委|法|政府)/, '$1')
  return clause.length <= 30 && consistsOf(bare, ADDRESSING)
}

/** Whether the clause only greets, thanks, asks to be heard or announces what follows. */
export const isPoliteness = (clause: string): boolean =>
  clause.length <= 40 &&
  (consistsOf(clause, NEUTRAL, KIND_WORDS) ||
    PREAMBLE.test(clause) ||
    TOPIC.test(clause) ||
    READING.test(clause) ||
    SPEAKING.test(clause) ||
    HEADING.test(clause) ||
    CLOSING.test(clause))

/** The same for a run that only spaces set off: 答复 may be part of a sentence, 谢谢 is not. */
export const isPlainlyPolite = (run: string): boolean =>
  /[您你们家导表]好|谢|敬|拜托|辛苦|采纳|此致|祝|顺利/.test(run) && isPoliteness(run)

const WHOM = `(?:${GREETED.join('|')})`
const GREETING_PREFIX = new RegExp(
  `^(?:(?:尊敬的|敬爱的|亲爱的)?(?:各位|诸位)?${WHOM}*(?:们)?(?:您好|你好|您们好|你们好|大家好|上午好|下午好|晚上好|早上好)|(?:尊敬的|敬爱的)(?:各位|诸位)?${WHOM}+)+`,
)
const THANKS_SUFFIX =
  /(?:以上(?:意见|建议))?(?:(?:非常|很|万分|衷心)?(?:谢谢|感谢|多谢|拜托|辛苦)(?:您|你们|大家|各位|领导|代表|有关部门|的|采纳|支持|理解|关注|阅读|聆听|辛苦|了|啦)*|此致敬礼|祝?工作顺利|祝[^,]{0,4}身体健康|(?:敬请|恳请|(?<![申提报])请|希望|(?<!希)望|盼)(?:能|能够|领导|有关部门|相关部门|予以|给予|认真|尽快)*(?:采纳|重视|考虑|研究|参考|批准|回复|为盼)+)+$/

const STUCK_ADDRESS = new RegExp(`^(?:致|各位|诸位|尊敬的|敬爱的)*${WHOM}+(?=[,:]?(?:建|希望|恳|我|本人))`)
const STUCK_HEADING = /^(?:我们?|本人|个人)的(?:个人)?(?:意见|建议|看法|想法)是/
const STUCK_OFFER =
  /^(?:我们?|本人)?(?:想|要)?(?:有|提出?)(?:1点|1个|1条|几点|几条|个|点|1些|\d点)小?(?:意见|建议|看法|想法)(?:如下|是)?/
const HAILED = /[您你们家位导表上午安]好|打扰了?/g

/** The clause without a greeting stuck to its front: 人大常委会的同志们你们好. */
const cutHail = (clause: string): string => {
  let cut = 0
  for (const { index, 0: hail } of clause.slice(0, LONGEST_PLEA).matchAll(HAILED)) {
    const end = index + hail.length
    if (consistsOf(clause.slice(0, end), NEUTRAL, KIND_WORDS)) cut = end
  }
  return clause.slice(cut)
}

const PLEA_NEAR =
  /谢|感|纳|考虑|参考|重视|敬|祝|礼|辛苦|拜托|盼|复|正|谅|麻烦|赞|以上|意见|观点|浅见|完毕|就这|立法|3q|th|声|酌|审议|批示/

/** The clause without a plea stuck to its end, however long: 以上意见供参考, 恳请领导重视. */
const cutPlea = (clause: string): string => {
  if (!PLEA_NEAR.test(clause.slice(-10))) return clause
  for (let at = Math.max(4, clause.length - LONGEST_PLEA); at < clause.length - 1; at++) {
    const end = clause.slice(at)
    if (PLEADING.test(end) && (consistsOf(end, NEUTRAL, PLEAS) || CLOSING.test(end))) return clause.slice(0, at)
  }
  return clause
}

/** The clause without a greeting stuck to its front or thanks to its end; unchanged where nothing else would be left. */
export const cutPoliteness = (clause: string): string => {
  const bare = cutHail(clause.replace(GREETING_PREFIX, ''))
    .replace(STUCK_ADDRESS, '')
    .replace(STUCK_HEADING, '')
    .replace(STUCK_OFFER, '')
  const cut = cutPlea(bare.replace(THANKS_SUFFIX, ''))
  return cut.length >= 4 ? cut : clause
}

const OPENER =
  '(?:我们|我|本人|个人|咱们|大家|在此|特此|谨此|谨|特|再次|还|也|并|故|诚恳地?|诚挚地?|强烈|郑重|真诚地?|真心|衷心|殷切|热切|迫切|十分|很|非常|真的)'
const ASK = '(?:建议|希望|恳请|恳求|请求|请|呼吁|盼望|期望|期盼|期待|敬请|烦请|提议|认为|觉得|感觉|盼|望)'
const LEAD = new RegExp(`^(?:${OPENER}*${ASK}(?:能够|能|可以不(?=不)|把(?=把))?)+`)
const DEMAND = new RegExp(`^${OPENER}+要求`)
const CONNECTIVE = /^(?:再次|以及)+/
/** Words that ask or connect, wherever they stand: without punctuation nobody can tell where a clause begins. */
const INSIDE =
  /要求(?=[将把对])|同时|还有|(?:我们|我|本人|个人)(?:认为|觉得)|首先|其次|再者|另外|此外|而且|并且|因此|所以|因而|因为|由于|总之|综上所述|综上|建建议|建议议|议建|建[^设筑立造制]议|建[意义仪异]|[健见件]议|建议|希希望|希望望|望希|希[忘往]|希望|恳请|恳求|呼吁|敬请|烦请|(?<![申邀聘提报宴])请(?![假示求客教愿])/g

/** One word where several mean the same; particles and what is not listed go. */
const VARIANTS: Readonly<Record<string, string>> = {
  应该: '应当',
  非常: '很',
  以及: '和',
  与: '和',
  及: '和',
  将: '把',
  它: '他',
  她: '他',
  您: '你',
  帐: '账',
  做: '作',
  登陆: '登录',
}
const VARIANT = /应该|非常|以及|登陆|[与及将它她您帐做的了吗呢啊呀嘛哦噢哈啦呗哟]|(?<![网酒水氧茶])吧/g

/** Who agrees or objects, and how firmly, is no part of what is said: 本人坚决反对 is 反对. */
const STANCE =
  /^(?:我们?|本人|个人|大家)?(?:强烈|坚决|完全|十分|很|非常|1致|举双手)*(?=反对|支持|赞成|赞同|同意|不同意|不赞成|抗议)/

/** The words of a clause without what only introduces or softens it, and with one word where several mean the same. */
export const foldWords = (clause: string): string => {
  const bare = clause
    .replace(CONNECTIVE, '')
    .replace(LEAD, '')
    .replace(DEMAND, '')
    .replace(STANCE, '')
    .replace(CONNECTIVE, '')
    .replace(INSIDE, '')
  return bare.replace(VARIANT, (found) => VARIANTS[found] ?? '')
}
