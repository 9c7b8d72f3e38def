import { roleNames } from '../accounts/roles'
import { signOffMatterNames, signOffStateNames } from '../drafts/words'
import { exportFormatNames } from '../exports/words'
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

const scopes: Record<string, string> = { all: '全部意见', decided: '已处理的', undecided: '未处理的', ...resultNames }

const last = (field: string): string => field.split('.').at(-1) ?? field

/** What is kept so that a step can be taken back: there a status is the one before. */
const undoFields: Record<string, string> = {
  'undo.status': '撤销后恢复为',
  'undo.by': '可撤销的人',
  'undo.job': '处理方式',
  'undo.updatedAt': '撤销后恢复的更新时间',
  untold: '暂不通知提交人',
}

/** 处理结果 of `decision.result`; a place in a list keeps its number: 征求意见轮次 1 · 截止时间. */
export const fieldName = (field: string): string => {
  if (undoFields[field]) return undoFields[field]
  const parts = field.split('.')
  const number = parts.find((part) => /^\d+$/.test(part))
  const named = (part: string): string | undefined => auditFields[part] ?? moreFields[part]
  const name = named(last(field)) ?? named(parts.filter((part) => !/^\d+$/.test(part)).at(-1) ?? '') ?? '其他'
  return number ? `第 ${number} 项${name}` : name
}

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
  if (name === 'status' || name === 'laterStatus') return statuses[value] ?? codeName(value)
  if (name === 'scope') return scopes[value] ?? value
  if (name === 'format') return (exportFormatNames as Record<string, string>)[value] ?? value
  if (name === 'release') return value === 'together' ? '一并公布' : '逐条公布'
  return codeName(value)
}

/** What changed, in one line: 状态：待处理 → 已处理；处理结果：（空） → 采纳. */
export const auditSentence = ({ kind, changes, moreChanges }: Entry): string =>
  [
    ...changes.map(
      ({ field, from, to }) => `${fieldName(field)}：${fieldValue(kind, field, from)} → ${fieldValue(kind, field, to)}`,
    ),
    ...(moreChanges ? [`另有 ${moreChanges} 项`] : []),
  ].join('；')
