// Words and closed lists without their schemas: phones bundle these and leave zod out.
export const kinds = ['modify', 'delete', 'add', 'other'] as const
export type Kind = (typeof kinds)[number]
export const kindNames: Record<Kind, string> = { modify: '修改', delete: '删除', add: '新增', other: '其他' }

export const opinionStatuses = [
  'submitted',
  'held',
  'reviewing',
  'proposed',
  'decided',
  'withdrawn',
  'rejected',
] as const
export type OpinionStatus = (typeof opinionStatuses)[number]
export const opinionStatusNames: Record<OpinionStatus, string> = {
  submitted: '待处理',
  held: '待审核',
  reviewing: '研究中',
  proposed: '待复核',
  decided: '已处理',
  withdrawn: '已撤回',
  rejected: '未通过审核',
}

export const results = ['adopted', 'partially_adopted', 'not_adopted', 'noted'] as const
export type Result = (typeof results)[number]
export const resultNames = {
  adopted: '采纳',
  partially_adopted: '部分采纳',
  not_adopted: '未采纳',
  noted: '留作参考',
} as const satisfies Record<Result, string>

/** A result in words; until the law is passed what was adopted is 拟采纳, where results come out together. */
export const resultName = (result: Result, tentative?: boolean): string =>
  tentative && (result === 'adopted' || result === 'partially_adopted')
    ? `拟${resultNames[result]}`
    : resultNames[result]

/** Who speaks, as the official table names it. */
export const capacities = [
  'resident',
  'enterprise',
  'association',
  'department',
  'committee_member',
  'deputy',
  'congress',
  'expert',
  'organisation',
  'other',
] as const
export const capacityNames: Record<(typeof capacities)[number], string> = {
  resident: '群众',
  enterprise: '企业',
  association: '协会',
  department: '部门',
  committee_member: '常委会组成人员',
  deputy: '人大代表',
  congress: '区（市）人大',
  expert: '专家学者',
  organisation: '其他单位',
  other: '其他',
}

/** How an opinion came. */
export const sources = [
  'app',
  'chat',
  'qr',
  'contact_point',
  'station',
  'letter',
  'email',
  'meeting',
  'hearing',
] as const
export const sourceNames: Record<(typeof sources)[number], string> = {
  app: '小程序',
  chat: '与代表的会话',
  qr: '扫码',
  contact_point: '基层立法联系点',
  station: '家站室',
  letter: '来信',
  email: '电子邮件',
  meeting: '座谈会',
  hearing: '听证会',
}

/** What became of an article on the way to a later version. */
export const anchorStates = ['same', 'renumbered', 'moved', 'changed', 'merged', 'split', 'unclear', 'deleted'] as const
