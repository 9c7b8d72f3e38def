// Words and closed lists without their schemas: phones bundle these and leave zod out.
export const draftStatuses = ['preparing', 'consulting', 'deliberating', 'approving', 'enacted', 'ended'] as const
export const draftStatusNames: Record<(typeof draftStatuses)[number], string> = {
  preparing: '起草中',
  consulting: '征求意见中',
  deliberating: '审议中',
  approving: '已通过待批准',
  enacted: '已公布',
  ended: '已终止',
}
export const versionKinds = ['一审稿', '征求意见稿', '修改稿', '二审稿', '表决稿', '公布稿', '更正'] as const

/** 立法进程: the stages of a law in their order, and what else happens along the way. */
export const stageKinds = [
  'project',
  'drafting',
  'first_reading',
  'consultation',
  'second_reading',
  'third_reading',
  'vote',
  'approval',
  'promulgation',
  'effect',
  'inspection',
  'press_conference',
  'hearing',
  'symposium',
  'research',
] as const
export type StageKind = (typeof stageKinds)[number]
export const stageNames: Record<StageKind, string> = {
  project: '立项',
  drafting: '起草',
  first_reading: '一审',
  consultation: '征求意见',
  second_reading: '二审',
  third_reading: '三审',
  vote: '表决',
  approval: '批准',
  promulgation: '公布',
  effect: '施行',
  inspection: '执法检查',
  press_conference: '新闻发布会',
  hearing: '听证会',
  symposium: '座谈会',
  research: '调研',
}

/** What a city may have signed before the public sees it (起草 → 审核 → 签发). */
export const signOffMatters = [
  'publication',
  'consultation',
  'round',
  'words',
  'report',
  'materials',
  'notes',
  'stages',
  'roster',
] as const
export type SignOffMatter = (typeof signOffMatters)[number]
/** The matters of a draft; a roster is a station's. */
export type DraftMatter = Exclude<SignOffMatter, 'roster'>
export const signOffMatterNames: Record<SignOffMatter, string> = {
  publication: '公布草案文本',
  consultation: '征求意见的时间安排',
  round: '再次征求意见',
  words: '公告与说明',
  report: '采纳情况反馈',
  materials: '资料与附件',
  notes: '条例解读',
  stages: '立法进程',
  roster: '接待日安排',
}
export const signOffStates = ['examining', 'signing', 'approved', 'returned', 'withdrawn'] as const
export type SignOffState = (typeof signOffStates)[number]
export const signOffStateNames: Record<SignOffState, string> = {
  examining: '待审核',
  signing: '待签发',
  approved: '已签发',
  returned: '已退回',
  withdrawn: '已撤回',
}
