import { roleNames } from '../accounts/roles'
import { signOffMatterNames, signOffStateNames } from '../drafts/words'
import { exportColumns, exportFormatNames, exportOrderNames } from '../exports/words'
import { kindNames, opinionStatusNames, resultNames, sourceNames } from '../opinions/words'
import { beijingMoment } from '../text/time'
import { codeName, moreFields } from './codes'
import { auditFields } from './words'

type Change = { field: string; from?: string; to?: string }
type Entry = { kind: string; changes: readonly Change[]; moreChanges?: number }

/** Opinions and conversations are stored with one letter for each status and kind. */
const statusLetters: Record<string, string> = {
  S: opinionStatusNames.submitted,
  H: opinionStatusNames.held,
  R: opinionStatusNames.reviewing,
  P: opinionStatusNames.proposed,
  D: opinionStatusNames.decided,
  W: opinionStatusNames.withdrawn,
  X: opinionStatusNames.rejected,
}
const kindLetters: Record<string, string> = {
  m: kindNames.modify,
  d: kindNames.delete,
  a: kindNames.add,
  o: kindNames.other,
}
const statuses: Record<string, string> = {
  deliberating: '审议中',
  approving: '已通过待批准',
  enacted: '已公布',
  ended: '已终止',
  queued: '排队中',
  running: '进行中',
  done: '已完成',
  failed: '没有成功',
  cancelled: '已取消',
  returned: '已退回',
  assigned: '已交办',
  answered: '已答复',
  finished: '已办结',
  submitted: '已提交',
}

const UNNAMED = '其他'
const UNREADABLE = '（系统标识）'

const scopes: Record<string, string> = { all: '全部意见', decided: '已处理的', undecided: '未处理的', ...resultNames }

const last = (field: string): string => field.split('.').at(-1) ?? field

/** Fields that mean something else than their last part says. */
const ownNames: Record<string, string> = {
  // What is kept so that a step can be taken back: there a status is the one before.
  'undo.status': '撤销后恢复为',
  'undo.by': '可撤销的人',
  'undo.job': '处理方式',
  'undo.updatedAt': '撤销后恢复的更新时间',
  untold: '暂不通知提交人',
  'decision.at': '处理时间',
  'consultation.answer': '部门答复',
  'consultation.dueAt': '部门答复期限',
  'consultation.askedBy': '征询人编号',
}

/** 处理结果 of `decision.result`; a place in a list keeps its number: 第 1 轮截止时间, 立法进程第 2 项日期. */
export const fieldName = (field: string, kind?: string): string => {
  if (ownNames[field]) return ownNames[field]
  if (field === 'deletedAt' && kind !== 'account') return '删除时间'
  const parts = field.split('.')
  const at = parts.findIndex((part) => /^\d+$/.test(part))
  const named = (part: string | undefined): string | undefined => part && (auditFields[part] ?? moreFields[part])
  const name = named(last(field)) ?? named(parts.filter((part) => !/^\d+$/.test(part)).at(-1)) ?? UNNAMED
  if (at < 0) return name
  const list = parts[at - 1]
  if (list === 'rounds') return `第 ${parts[at]} 轮${name}`
  const whole = named(list)
  return `${whole !== undefined && whole !== name ? whole : ''}第 ${parts[at]} 项${name}`
}

const listed = (value: string, names: Readonly<Record<string, string>>): string =>
  value
    .split('、')
    .map((each) => names[each] ?? each)
    .join('、')

/** A value as a person reads it: codes by their names, times in Beijing. */
export const fieldValue = (kind: string, field: string, value: string | undefined): string => {
  if (value === undefined) return '（空）'
  const name = last(field)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return beijingMoment(value)
  if (value === 'true') return '是'
  if (value === 'false') return '否'
  if (kind === 'opinion') {
    if (field === 'undo.job') return value === 'one' ? '单条处理' : '批量处理'
    if (field === 'status' || field === 'undo.status') return statusLetters[value] ?? value
    if (field === 'kind') return kindLetters[value] ?? value
    if (name === 'result') return (resultNames as Record<string, string>)[value] ?? value
    if (name === 'source') return (sourceNames as Record<string, string>)[value] ?? value
    if (name === 'visibleFrom') return value === '~' ? '随采纳情况反馈一并公布' : value
  }
  if (kind === 'sign_off') {
    if (field === 'state') return (signOffStateNames as Record<string, string>)[value] ?? value
    if (field === 'matter') return (signOffMatterNames as Record<string, string>)[value] ?? value
  }
  if (name === 'roles' || name === 'heldRoles')
    return value
      .split('、')
      .map((role) => (roleNames as Record<string, string>)[role] ?? role)
      .join('、')
  if ((kind === 'job' || kind === 'export') && name === 'status' && value === 'waiting') return '等到时间再做'
  if (name === 'status' || name === 'laterStatus') return statuses[value] ?? codeName(value)
  if (name === 'columns') return listed(value, exportColumns)
  if (name === 'kinds') return listed(value, kindNames)
  if (name === 'sources') return listed(value, sourceNames)
  if (name === 'order') return (exportOrderNames as Record<string, string>)[value] ?? value
  if (name === 'scope') return scopes[value] ?? value
  if (name === 'format') return (exportFormatNames as Record<string, string>)[value] ?? value
  if (name === 'release') return value === 'together' ? '一并公布' : '逐条公布'
  return codeName(value)
}

/** A change in words. A side that was empty is absent. */
export type ReadableChange = { field: string; name: string; from?: string; to?: string }

/** What somebody asks first of a change comes first. */
const FIRST = ['status', 'result', 'reply', 'name', 'title', 'text', 'roles']
const rank = ({ field }: ReadableChange): number => {
  const place = FIRST.indexOf(last(field))
  return place < 0 ? FIRST.length : place
}

const IDS = /^[0-7][0-9A-HJKMNP-TV-Z]{25}(、[0-7][0-9A-HJKMNP-TV-Z]{25})*$/
/** The system's own keys and ids, and what is kept for a step back: they tell a person nothing. */
const isTechnical = ({ field, name, from, to }: ReadableChange): boolean =>
  name.endsWith(UNNAMED) ||
  field.startsWith('undo.') ||
  [from, to].every((value) => value === undefined || value === UNREADABLE || IDS.test(value))

/** The changes as a person reads them, each once, the telling ones first; `technical`: what only the system understands. */
export const readableChanges = ({
  kind,
  changes,
}: Pick<Entry, 'kind' | 'changes'>): { plain: ReadableChange[]; technical: ReadableChange[] } => {
  const seen = new Set<string>()
  const told = changes.flatMap(({ field, from, to }): ReadableChange[] => {
    if (!from && !to) return []
    const one = {
      field,
      name: fieldName(field, kind),
      ...(from && { from: fieldValue(kind, field, from) }),
      ...(to && { to: fieldValue(kind, field, to) }),
    }
    const words = JSON.stringify([one.name, one.from, one.to])
    if (seen.has(words)) return []
    seen.add(words)
    return [one]
  })
  return {
    plain: told.filter((one) => !isTechnical(one)).sort((a, b) => rank(a) - rank(b)),
    technical: told.filter(isTechnical),
  }
}

/** What changed, in one line: 状态：待处理 → 已处理；处理结果：（空） → 采纳. */
export const auditSentence = ({ kind, changes, moreChanges }: Entry): string => {
  const { plain, technical } = readableChanges({ kind, changes })
  return [
    ...[...plain, ...technical].map(({ name, from = '（空）', to = '（空）' }) => `${name}：${from} → ${to}`),
    ...(moreChanges ? [`另有 ${moreChanges} 项`] : []),
  ].join('；')
}
