import { resultNames } from '../opinions/words'
import { stationKindNames } from '../stations/words'
import { auditFields } from './words'

/** Fields that only the system's own records have, by the last part of their path. */
export const moreFields: Record<string, string> = {
  action: '动作',
  address: '地址',
  anew: '全部重新归并',
  answer: '答复',
  answeredAt: '答复时间',
  askedAt: '征询时间',
  askedByName: '征询人',
  ar: '对应条文',
  change: '变更说明',
  clusters: '有几组相同的',
  contactPointName: '联系点',
  contact: '联系人',
  createdAt: '建立时间',
  date: '日期',
  decidedAt: '处理时间',
  delayMinutes: '几分钟后通知',
  delegation: '代表团',
  departmentName: '征询的部门',
  deputyIds: '代表编号',
  distinct: '不重复的条数',
  documents: '文件',
  draftId: '草案编号',
  draftTitle: '草案',
  duties: '接待安排',
  earlier: '原定时间',
  electedBy: '选举单位',
  email: '电子邮箱',
  entity: '记录种类',
  event: '事件',
  file: '文件',
  hours: '开放时间',
  id: '编号',
  introduction: '介绍',
  issuer: '发布单位',
  key: '文件',
  keys: '文件',
  kinds: '类型',
  latitude: '纬度',
  level: '代表层级',
  longitude: '经度',
  most: '最多选几项',
  namedOn: '命名时间',
  noticeAt: '通知时间',
  opinionId: '意见编号',
  opinions: '意见条数',
  options: '选项',
  otherWays: '其他方式',
  postcode: '邮政编码',
  preparedId: '准备记录编号',
  publicAt: '公开时间',
  question: '征询的问题',
  questions: '提问',
  rounds: '征求意见轮次',
  rv: '修订次数',
  sealedPhone: '手机号',
  sector: '行业',
  showOpinions: '公开意见',
  sources: '来源',
  stages: '立法进程',
  stationIds: '家站室编号',
  supports: '支持人数',
  targetId: '对象编号',
  telephone: '电话',
  term: '届次',
  topics: '关注领域',
  until: '至',
  updatedAt: '更新时间',
  updatedBy: '更新人编号',
  url: '网址',
  versions: '文本',
  words: '说明',
}

/** Stored codes that mean the same wherever they stand. */
const codes: Record<string, string> = {
  ...resultNames,
  ...stationKindNames,
  accepted: '已受理',
  answered: '已答复',
  handed_over: '已转办',
  suggestion: '形成代表建议',
  opinion: '形成意见',
  out_of_scope: '不属受理范围',
  waiting: '等待答复',
  decide: '处理',
  confirm: '复核通过',
  return: '退回',
  listed: '列入立法计划',
  research: '列为调研论证项目',
  not_listed: '暂不列入',
  each: '逐条公布',
  together: '一并公布',
  choice: '选择题',
  text: '文字题',
  project: '立项',
  drafting: '起草',
  first_reading: '一审',
  second_reading: '二审',
  third_reading: '三审',
  voting: '表决',
  approval: '批准',
  publication: '公布',
  effect: '施行',
  press_conference: '新闻发布会',
  hearing: '听证会',
  comparison: '对照表',
  clusters: '相同意见归并',
  draft_feedback: '采纳情况通知',
  draft_stage: '立法进程通知',
  deputy: '人大代表',
  station: '家站室',
  resident: '群众',
  department: '承办单位',
  Deputy: '人大代表',
  Station: '家站室',
  Draft: '法规草案',
  Prepared: '人员准备',
}

const nameOf = (key: string): string => auditFields[key] ?? moreFields[key] ?? '其他'

const readable = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(readable).join('、')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${nameOf(key)}：${readable(one)}`)
      .join('；')
  return codeName(String(value))
}

/** A stored value without the system's own language: codes by name, lists and records spelled out. */
export const codeName = (value: string): string => {
  if (codes[value]) return codes[value]
  if (/^[{[]/.test(value)) {
    try {
      return readable(JSON.parse(value))
    } catch {
      // Cut off where it was too long to keep: its keys can be read all the same.
      return value
        .replace(/"(\w+)":/g, (_, key: string) => `${nameOf(key)}：`)
        .replace(/[{}[\]"]/g, '')
        .replace(/\b[a-z_]{3,}\b/g, (code) => codes[code] ?? code)
    }
  }
  // Keys of the table and of files, and codes of a later version: they mean nothing to a person.
  return /^(?=[\x21-\x7e]*[a-z]{2})[\x21-\x7e]*$/.test(value) && !/[@:]/.test(value) ? '（系统标识）' : value
}
