import { isOfficial, type Role } from './roles'

/** What notices are about: a person chooses for each whether it also reaches them outside the app. */
export const subjects = ['opinion', 'draft', 'conversation', 'due', 'office'] as const
export type Subject = (typeof subjects)[number]

export const subjectWords: Record<Subject, { name: string; note: string }> = {
  opinion: { name: '意见办理进展', note: '我的意见有了处理结果、通过审核，或我支持的意见有了答复' },
  draft: { name: '关注的草案', note: '征求意见将截止、进入下一阶段、公布采纳情况' },
  conversation: { name: '会话消息', note: '代表或家站室的答复、转交和办结；收到群众留言' },
  due: { name: '答复期限', note: '留言将到期、已超期、群众催办、紧急上报' },
  office: { name: '工作事项', note: '征集任务、征询部门意见、送审签发和后台任务的结果' },
}

/** What one kind of notice is about; a kind that nobody named here is told within the app only. */
export const subjectOf = (kind: string): Subject | undefined => {
  if (kind.startsWith('opinion_') || kind === 'supported_decided' || kind === 'proposal') return 'opinion'
  if (kind.startsWith('draft_')) return 'draft'
  if (kind === 'message') return 'conversation'
  if (kind === 'due' || kind === 'overdue' || kind === 'urgent') return 'due'
  const office = ['sign_off', 'job_done', 'flood', 'contact_point_asked'].includes(kind) || kind.startsWith('advice_')
  return office ? 'office' : undefined
}

/** The subjects that ever concern somebody with these roles. */
export const subjectsFor = (roles: readonly Role[]): Subject[] => {
  const answers = roles.some((role) => ['deputy', 'station', 'liaison', 'deputy_office'].includes(role))
  const works = isOfficial(roles) && roles.some((role) => !['resident', 'deputy', 'station', 'liaison'].includes(role))
  return subjects.filter((subject) => (subject === 'due' ? answers : subject === 'office' ? works : true))
}

/** In at most five characters, as WeChat's `phrase` takes. */
const PHRASES: Record<string, string> = {
  opinion_decided: '已有结果',
  opinion_revised: '结果已修订',
  opinion_accepted: '审核通过',
  opinion_rejected: '审核未通过',
  supported_decided: '已有结果',
  proposal: '已有答复',
  draft_closing: '即将截止',
  draft_stage: '有新进展',
  draft_feedback: '采纳已公布',
  draft_consultation: '再次征求',
  message: '有新消息',
  due: '即将到期',
  overdue: '已超期',
  urgent: '紧急',
  sign_off: '送审签发',
  job_done: '任务完成',
  flood: '集中来件',
  contact_point_asked: '征集任务',
  advice_asked: '征询意见',
  advice_due: '即将到期',
  advice_overdue: '已超期',
  advice_missing: '部门未答复',
  advice_answered: '部门已答复',
}
export const phraseOf = (kind: string): string => PHRASES[kind] ?? '有新通知'

/** What WeChat's dialog answers for a template (wx.requestSubscribeMessage). */
export const subscribeAnswers = ['accept', 'acceptWithAudio', 'acceptWithAlert', 'reject', 'ban', 'filter'] as const

/** WeChat's dialog asks for three templates at most. */
export const MOST_ASKED = 3
