/** Roles of DESIGN.md and what each may do: the one table of permissions. */
export const roles = [
  'resident',
  'deputy',
  'station',
  'contact_point',
  'handler',
  'reviewer',
  'signer',
  'statistics',
  'deputy_office',
  'department',
  'liaison',
  'admin',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  resident: '群众',
  deputy: '人大代表',
  station: '家站室工作人员',
  contact_point: '基层立法联系点',
  handler: '法规经办',
  reviewer: '复核',
  signer: '签发',
  statistics: '统计',
  deputy_office: '代表工委',
  department: '承办单位',
  liaison: '联络员',
  admin: '管理员',
}

export type Permission =
  | 'drafts:edit'
  | 'drafts:publish'
  | 'drafts:examine'
  | 'drafts:sign'
  | 'opinions:read'
  | 'proposals:handle'
  | 'opinions:decide'
  | 'opinions:confirm'
  | 'opinions:personal'
  | 'exports:make'
  | 'statistics:inside'
  | 'people:manage'
  | 'stations:manage'
  | 'deputies:manage'
  | 'audit:read'
  | 'system:status'
  | 'chat:answer'
  | 'chat:board'
  | 'chat:review'
  | 'suggestions:examine'
  | 'suggestions:answer'
  | 'opinions:advise'

const staffReading: Permission[] = ['opinions:read', 'statistics:inside']
const handling: Permission[] = [
  ...staffReading,
  'drafts:edit',
  'drafts:publish',
  'opinions:decide',
  'proposals:handle',
  'exports:make',
  'opinions:personal',
]

export const permissionsOf: Record<Role, readonly Permission[]> = {
  resident: [],
  deputy: ['chat:answer'],
  station: ['chat:answer', 'chat:board'],
  contact_point: [],
  handler: handling,
  reviewer: [...staffReading, 'opinions:confirm', 'exports:make', 'drafts:examine'],
  signer: [...staffReading, 'drafts:publish', 'drafts:examine', 'drafts:sign'],
  statistics: ['statistics:inside', 'exports:make', 'opinions:read'],
  deputy_office: [
    'chat:board',
    'chat:review',
    'suggestions:examine',
    'statistics:inside',
    'stations:manage',
    'deputies:manage',
  ],
  department: ['suggestions:answer', 'opinions:advise'],
  liaison: ['chat:answer', 'chat:board'],
  admin: [
    ...handling,
    'opinions:confirm',
    'drafts:examine',
    'drafts:sign',
    'people:manage',
    'stations:manage',
    'deputies:manage',
    'audit:read',
    'system:status',
    'chat:board',
    'chat:review',
    'suggestions:examine',
    'suggestions:answer',
    'opinions:advise',
  ],
}

export const may = (held: readonly Role[], permission: Permission): boolean =>
  held.some((role) => permissionsOf[role].includes(permission))

/** Roles whose holders act for an office: their requests read the roles fresh, so a removed role ends at once. */
export const isOfficial = (held: readonly Role[]): boolean => held.some((role) => role !== 'resident')
