// Opinions made up for measuring: what is said (bases) and the near misses of each, which say something else in one word.

export type Random = () => number

/** A small generator of random numbers with a seed (mulberry32), so that every run measures the same opinions. */
export const random = (seed: number): Random => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(list: readonly T[], rnd: Random): T => {
  const item = list[Math.floor(rnd() * list.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Slots of the templates; words of one slot are near misses of each other. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  place: words(
    '小区 学校 医院 公园 广场 车站 商场 超市 工地 景区 校园 菜市场 幼儿园 体育馆 图书馆 养老院 停车场 河道 村庄 社区 农贸市场 地铁站 写字楼 公交站 产业园 小学 中学 街道',
  ),
  gate: words('东门 西门 南门 北门 正门 后门 门口 路口 入口 出口'),
  side: words('左侧 右侧 东侧 西侧 南侧 北侧 内侧 外侧'),
  person: words(
    '业主 租户 住户 商户 物业公司 业主委员会 居委会 村委会 开发商 施工单位 建设单位 企业 个人 经营者 消费者 未成年人 老年人 残疾人 孕妇 儿童 学生 教师 家长 监护人 驾驶人 乘客 行人 房东 承租人 出租人 外卖骑手 快递员 养犬人 饲养人 用人单位 劳动者',
  ),
  vehicle: words('电动车 机动车 自行车 摩托车 三轮车 货车 客车 共享单车 渣土车 校车 出租车 网约车'),
  thing: words(
    '路灯 充电桩 垃圾桶 监控探头 健身器材 公共厕所 停车位 无障碍坡道 减速带 隔离护栏 休息座椅 直饮水点 快递柜 宣传栏 遮雨棚 消防栓 母婴室 儿童乐园 篮球场 电梯',
  ),
  fee: words('停车费 物业费 取暖费 水费 电费 垃圾处理费 管理费 押金 维修资金 学费 门票'),
  noise: words('广场舞音响 装修施工 建筑工地 酒吧音乐 商铺喇叭 空调外机 犬只吠叫 餐饮油烟 露天烧烤 汽车鸣笛'),
  animal: words('烈性犬 大型犬 宠物猫 流浪狗 家禽 信鸽'),
  time: words('早上 晚上 中午 凌晨 上午 下午 白天 夜间 工作日 节假日 周末 寒假 暑假 春节期间 高考期间'),
  season: words('冬季 夏季 春季 秋季'),
  dept: words(
    '公安机关 城管部门 市场监管部门 教育部门 民政部门 住建部门 环保部门 卫生部门 交通部门 消防机构 街道办事处 乡镇人民政府',
  ),
  unit: words('元 万元 角'),
  span: words('日 个月 年 个工作日 小时 分钟 周'),
  cond: words('以上 以下'),
  more: words('提高 降低 取消 保留'),
  grow: words('增加 减少 扩大 缩小 新建 拆除'),
  may: words('允许 禁止 限制 鼓励'),
  must: words('应当 不得 可以 不应当'),
  open: words('公开 保密'),
  early: words('提前 推迟'),
  road: words('建设路 光明路 人民路 解放路 文化路 青年路 和平路 东风路 新华路 胜利路 振兴街 中心街'),
}

const TEMPLATES: readonly string[] = [
  '{place}{gate}太暗了，晚上走路不安全，建议{grow}{thing}',
  '第{art}条规定的罚款标准过高，建议改为{num}{unit}{cond}',
  '建议第{art}条第{par}款明确{person}的责任，由{dept}负责监督',
  '{time}{noise}扰民严重，影响孩子学习和老人休息，应当{may}并处{num}元罚款',
  '{person}{must}在{place}内停放{vehicle}，违反的由{dept}处{num}元罚款',
  '希望{more}{fee}，现在每月{num}元，普通家庭负担太重',
  '{fee}的收支情况应当每{num}个月{open}一次，接受{person}监督',
  '请在{road}与{road2}交叉口增设{thing}，{time}车流量大，经常发生事故',
  '{person}饲养{animal}的，{must}进入{place}，外出要由成年人牵领，绳长不超过{num}米',
  '建议{may}{vehicle}在{place}{side}停放，并设置{num}处集中充电点',
  '草案第{art}条的表述不清，“有关部门”是指{dept}还是{dept2}，应当写明',
  '{season}供暖时间建议{early}{num}日，室内温度应当达到{temp}度{cond}',
  '{person}申请办理的，{dept}应当在{num}{span}内答复，逾期视为同意',
  '{place}周边{num}米内{may}设置烧烤摊点，{time}由{dept}巡查',
  '关于第{art}条，{person}拒不改正的，处{num}{unit}{cond}{num2}{unit}以下罚款，这个幅度过大，容易造成执法不公',
  '条例没有规定{vehicle}在{place}充电的问题，火灾隐患很大，建议增加一条，要求{person}配备灭火器材',
  '{place}的{thing}损坏后长期无人维修，建议明确由{person}承担维修责任，并在{num}{span}内修复',
  '应当给予{person}每人每月{num}{unit}补贴，所需经费由财政承担，{time}发放到位',
  '我认为{person}的权利没有得到保障，第{art}条{must}删除，并且要对{person2}作出约束',
  '垃圾分类投放时间建议定在{time}{hour}点到{hour2}点，其他时间由{person}负责看管',
  '{place}{side}的{thing}太少，{time}根本不够用，建议再{grow}{num}个',
  '老旧{place}加装电梯，需要{num}%{cond}的{person}同意，这个比例建议{more}',
  '{person}从事家政服务的，{must}持有健康证明，{dept}每{num}{span}检查一次',
  '燃放烟花爆竹的时间建议限定为{season}的{time}，{place}周围{num}米范围内一律{may}',
  '{road}路面破损严重，{vehicle}通行困难，希望{dept}尽快修复，工期不要超过{num}{span}',
  '建议在本条例中增加{person}的义务，{time}{must}在{place}喂养{animal}',
  '第{art}条第{par}款与上位法重复，建议删去，或者改为由{dept}另行制定办法',
  '{date}起施行过于仓促，{person}没有时间准备，建议{early}施行',
  '{thing}的位置离{place}太近，{noise}影响{person}的正常生活，要求{person2}在{num}{span}内迁走',
  '对{person}的处罚太{light}，{num}元根本起不到震慑作用，应当{more}罚款数额',
]

const LONG: readonly string[] = [
  '随着生活水平的提高，越来越多的家庭购买了汽车，老城区停车难的问题日益突出。',
  '很多道路被占用，消防车无法通行，一旦发生火灾后果不堪设想。',
  '邻居之间因为这件事情多次发生争吵，社区工作者反复调解也没有效果。',
  '兄弟城市已经有成熟的做法，执行下来效果明显，值得我们学习借鉴。',
  '立法的目的是解决实际问题，条文写得再好，落实不到位也是一纸空文。',
  '部门之间互相推诿，群众跑了好几趟，问题仍然得不到解决。',
  '公共资源有限，更需要精细化的管理，把钱花在刀刃上。',
  '孩子们放学以后缺少活动场所，只能在马路边玩耍，家长十分担心。',
  '执法人员数量不足，日常巡查难以覆盖，建议发挥网格员的作用。',
  '希望立法机关深入基层调研，多听取一线工作人员的声音。',
]

const slotName = (key: string): string => key.replace(/\d+$/, '')

const fill = (template: string, rnd: Random): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const name = slotName(key)
    const list = SLOTS[name]
    if (list) return pick(list, rnd)
    switch (name) {
      case 'art':
        return hanNumber(1 + Math.floor(rnd() * 70))
      case 'par':
        return hanNumber(1 + Math.floor(rnd() * 4))
      case 'hour':
        return String(5 + Math.floor(rnd() * 17))
      case 'temp':
        return String(16 + Math.floor(rnd() * 8))
      case 'light':
        return pick(['轻', '重'], rnd)
      case 'date':
        return `2026年${1 + Math.floor(rnd() * 12)}月${1 + Math.floor(rnd() * 28)}日`
      default:
        return String(pick([2, 3, 5, 10, 15, 20, 30, 50, 60, 100, 150, 200, 300, 500, 800, 1000, 2000, 5000], rnd))
    }
  })

/** A whole number below 10,000 in Chinese. */
export const hanNumber = (value: number): string => {
  const digits = '零一二三四五六七八九'
  const units = ['', '十', '百', '千']
  let result = ''
  const text = String(value)
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[i])
    const unit = units[text.length - 1 - i] ?? ''
    if (digit === 0) {
      if (!result.endsWith('零') && Number(text.slice(i)) > 0) result += '零'
    } else result += digits[digit] + unit
  }
  return result.replace(/^一十/, '十')
}

/** One thing somebody might say, of one to four sentences. */
export const base = (rnd: Random): string => {
  const said = fill(pick(TEMPLATES, rnd), rnd)
  const chance = rnd()
  if (chance < 0.55) return `${said}。`
  if (chance < 0.8) return `${said}。${fill(pick(TEMPLATES, rnd), rnd)}。`
  return `${pick(LONG, rnd)}${said}。${rnd() < 0.5 ? pick(LONG, rnd) : `${fill(pick(TEMPLATES, rnd), rnd)}。`}`
}

/** Words that are near misses of each other besides those of one slot. */
const RIVALS: readonly (readonly string[])[] = [
  ...Object.values(SLOTS),
  words('早上 晚上'),
  words('上午 下午'),
  words('高 低'),
  words('左侧 右侧'),
  words('停车 停电'),
  words('学习 工作'),
  words('孩子 老人'),
  words('公开 保密'),
  words('维修 拆除'),
  words('删除 保留'),
  words('事故 拥堵'),
  words('室内 室外'),
  words('以上 以下 以内 以外'),
  words('提前 推迟'),
  words('太高 太低'),
  words('过高 过低'),
  words('太少 太多'),
  words('太近 太远'),
  words('同意 反对'),
  words('财政 企业'),
  words('负责 协助'),
  words('汽车 火车'),
  words('社区 学校'),
]

export type Miss = 'number' | 'negation' | 'word'
export const MISSES: readonly Miss[] = ['number', 'negation', 'word']

/** The base with one thing changed that makes it another opinion; undefined where it has nothing of that kind. */
export const nearMiss = (text: string, kind: Miss, rnd: Random): string | undefined => {
  switch (kind) {
    case 'number': {
      const at = [...text.matchAll(/\d+/g)]
      if (at.length === 0) return undefined
      const found = pick(at, rnd)
      const value = Number(found[0])
      const next = pick([value + 1, value * 2, value * 10, value + 5, Math.max(1, value - 1)], rnd)
      return next === value ? undefined : text.slice(0, found.index) + next + text.slice(found.index + found[0].length)
    }
    case 'negation': {
      if (/不(?:得|应当|要|超过)/.test(text) && rnd() < 0.5) {
        return text.replace('不得', '可以').replace(/不(?=应当|要|超过)/, '')
      }
      const at = [...text.matchAll(/(?<!不)(?:应当|允许|可以|负责|需要|影响|明确|承担|同意)/g)]
      if (at.length === 0) return undefined
      const found = pick(at, rnd)
      return `${text.slice(0, found.index)}不${text.slice(found.index)}`
    }
    case 'word': {
      const fits = RIVALS.flatMap((group) =>
        group.filter((word) => text.includes(word)).map((word) => [group, word] as const),
      )
      if (fits.length === 0) return undefined
      const [group, word] = pick(fits, rnd)
      const same = group.filter((other) => other !== word && other.length === word.length)
      const other = pick(same.length > 0 ? same : group.filter((one) => one !== word), rnd)
      return text.replace(word, other)
    }
  }
}
