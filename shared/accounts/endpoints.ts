import { z } from 'zod'
import { Id, Moment, Name, Ok, Page, PageQuery, Time } from '../api/common'
import { endpoint } from '../api/endpoint'
import { NoticeChoices, NoticeSettings, noticeEndpoints } from './noticeEndpoints'
import { roles } from './roles'

export const RoleName = z.enum(roles)

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  deputyId: z.string().optional(),
  stationId: z.string().optional(),
  /** Masked (138****5678), to its owner only. */
  phone: z.string().optional(),
  phoneVerified: z.boolean(),
  /** The privacy version agreed to. */
  consent: z.string().optional(),
  /** Roles prepared for this phone that wait for an invitation code or the admin. */
  proposedRoles: z.array(RoleName).optional(),
  /** When the account is erased, where that was asked for. */
  deletionDueAt: Moment.optional(),
  createdAt: Moment,
})
export type Account = z.output<typeof Account>

export const Session = z.object({
  token: z.string(),
  expiresAt: Moment,
  account: Account,
})
export type Session = z.output<typeof Session>

const Code = z.string().min(1, '缺少登录凭证').max(512, '登录凭证太长')

export const startSession = endpoint('POST /sessions', {
  who: 'anyone',
  summary: '登录：用 wx.login 得到的 code 换取令牌',
  input: z.strictObject({ code: Code }),
  answers: [201, Session],
  fails: ['code_invalid', 'code_used', 'wechat_busy', 'wechat_too_often', 'wechat_risk_refused', 'too_many_requests'],
  credential: true,
})

export const endSession = endpoint('DELETE /sessions/current', {
  who: 'account',
  summary: '退出登录',
  answers: [204, null],
})

const PcSession = z.object({
  id: z.string(),
  browser: z.string(),
  place: z.string(),
  createdAt: Moment,
  usedAt: Moment,
  expiresAt: Moment,
  /** The one that asks. */
  current: z.boolean(),
})

export const listMySessions = endpoint('GET /me/sessions', {
  who: 'account',
  summary: '我在电脑上的登录（8 小时或闲置 30 分钟后自动结束）',
  answers: [200, z.object({ items: z.array(PcSession) })],
})

export const endMySession = endpoint('DELETE /me/sessions/{sessionId}', {
  who: 'account',
  summary: '结束一处电脑登录',
  answers: [204, null],
  fails: ['not_found'],
})

export const readMe = endpoint('GET /me', { who: 'account', summary: '我的账号', answers: [200, Account] })

export const editMe = endpoint('PATCH /me', {
  who: 'account',
  summary: '修改我的显示名，选择哪些事要在小程序外提醒我',
  input: z.strictObject({ name: Name(1, 20).optional(), notices: NoticeChoices.optional() }),
  answers: [200, Account],
})

export const deleteMe = endpoint('DELETE /me', {
  who: 'account',
  summary: '注销账号：删除个人信息，已提交的意见不再与本人关联',
  answers: [204, null],
  fails: ['last_admin'],
})

export const exportMe = endpoint('GET /me/export', {
  who: 'account',
  summary: '导出我的个人信息',
  answers: [
    200,
    z.object({
      account: Account,
      consents: z.array(
        z.object({
          version: z.string(),
          at: Moment,
          withdrawnAt: Moment.optional(),
          /** Of a child under 14. */
          guardian: z.string().optional(),
        }),
      ),
      /** What they chose and allowed about notices outside the app. */
      notices: NoticeSettings,
      opinions: z.array(z.unknown()),
      conversations: z.array(z.unknown()),
      exportedAt: Moment,
    }),
  ],
})

export const bindPhone = endpoint('POST /me/phone', {
  who: 'account',
  summary: '验证手机号',
  input: z.strictObject({
    code: Code,
    /** The privacy version agreed to. */
    consent: z.string().min(1).max(40),
    /** Set after the warning that the number belongs to another account. */
    takeOver: z.boolean().optional(),
    /** The name of the guardian who agrees, where the person is under 14 (个人信息保护法第三十一条). */
    guardian: Name(1, 20).optional(),
  }),
  answers: [200, Session],
  fails: ['phone_code_invalid', 'phone_taken', 'consent_required', 'phone_not_mainland', 'wechat_busy'],
  credential: true,
})

export const withdrawConsent = endpoint('DELETE /me/phone', {
  who: 'account',
  summary: '撤回同意：删除手机号，不能再发表，已提交的内容不受影响',
  answers: [200, Session],
  fails: ['official_phone'],
  credential: true,
})

export const acceptRole = endpoint('POST /me/roles', {
  who: 'verified',
  summary: '用邀请码确认为我准备的身份',
  input: z.strictObject({ invitation: z.string().min(6).max(40) }),
  answers: [200, Session],
  fails: ['role_not_proposed', 'invitation_invalid'],
  credential: true,
})

const Person = Account.extend({
  district: z.string().optional(),
  draftIds: z.array(z.string()).optional(),
  active: z.boolean(),
  /** Set while deactivated; `heldRoles` come back with the reactivation. */
  deactivatedAt: Moment.optional(),
  heldRoles: z.array(RoleName).optional(),
})

/** Drafts that a person is limited to. */
const Scope = z.array(Id).min(1, '请至少选择一部草案，或不作限制').max(100)

const Prepared = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  phone: z.string(),
  deputyId: z.string().optional(),
  stationId: z.string().optional(),
  draftIds: z.array(z.string()).optional(),
  /** Shown once, at creation. */
  invitation: z.string().optional(),
  proposedTo: z.string().optional(),
  createdAt: Moment,
})

export const listPeople = endpoint('GET /people', {
  who: 'people:manage',
  summary: '有官方身份的人员',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(Person)],
})

export const preparePerson = endpoint('POST /people', {
  who: 'people:manage',
  summary: '为某手机号准备身份，发放一次性邀请码',
  input: z.strictObject({
    name: Name(1, 20),
    phone: z.string().regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号'),
    roles: z
      .array(RoleName.exclude(['resident']))
      .min(1, '请至少选择一个身份')
      .max(6),
    deputyId: Id.optional(),
    stationId: Id.optional(),
    draftIds: Scope.optional(),
  }),
  answers: [201, Prepared],
})

export const confirmRoles = endpoint('POST /people/{accountId}/roles/confirmation', {
  who: 'people:manage',
  summary: '管理员确认为该账号准备的身份',
  answers: [200, Person],
  fails: ['role_not_proposed', 'own_roles'],
})

export const setRoles = endpoint('PUT /people/{accountId}/roles', {
  who: 'people:manage',
  summary: '修改姓名、身份与可处理的草案；去掉的身份立即失效',
  input: z.strictObject({
    roles: z.array(RoleName).max(12),
    /** The rest stays as it was where it is absent. */
    name: Name(1, 20).optional(),
    deputyId: Id.nullable().optional(),
    stationId: Id.nullable().optional(),
    /** Drafts the person is limited to; null for all, absent as it was. */
    draftIds: Scope.nullable().optional(),
  }),
  answers: [200, Person],
  fails: ['own_roles', 'last_admin'],
})

export const deactivatePerson = endpoint('POST /people/{accountId}/deactivation', {
  who: 'people:manage',
  summary: '停用：角色保留但立即失效，电脑登录一并结束',
  answers: [200, Person],
  fails: ['own_roles', 'last_admin'],
})

export const reactivatePerson = endpoint('POST /people/{accountId}/reactivation', {
  who: 'people:manage',
  summary: '恢复停用的人员及其角色',
  answers: [200, Person],
  fails: ['own_roles'],
})

const Notification = z.object({
  id: z.string(),
  kind: z.string(),
  opinionId: z.string().optional(),
  conversationId: z.string().optional(),
  draftId: z.string().optional(),
  text: z.string(),
  createdAt: Moment,
  readAt: Moment.optional(),
})
export type Notification = z.output<typeof Notification>

export const listNotifications = endpoint('GET /me/notifications', {
  who: 'account',
  summary: '我的通知，附未读数',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(Notification).extend({ unread: z.number().int() })],
})

export const readNotification = endpoint('PUT /me/notifications/{id}/read', {
  who: 'account',
  summary: '标为已读',
  answers: [200, Notification],
})

export const readAllNotifications = endpoint('PUT /me/notifications/read', {
  who: 'account',
  summary: '全部标为已读',
  input: z.strictObject({ until: Time.optional() }),
  answers: [200, Ok],
})

const Ticket = z.object({ ticketId: z.string(), secret: z.string(), qrcode: z.string(), expiresAt: Moment })

export const createLoginTicket = endpoint('POST /login-tickets', {
  who: 'anyone',
  summary: '电脑端登录：生成二维码（两分钟内有效，一次性）',
  answers: [201, Ticket],
  credential: true,
})

export const approveLoginTicket = endpoint('POST /login-tickets/{ticketId}/approval', {
  who: 'account',
  summary: '手机确认电脑端登录',
  answers: [200, Ok],
  fails: ['ticket_used'],
})

export const describeLoginTicket = endpoint('GET /login-tickets/{ticketId}/origin', {
  who: 'account',
  summary: '手机确认前显示的浏览器与位置',
  answers: [200, z.object({ browser: z.string(), address: z.string(), createdAt: Moment })],
  fails: ['ticket_used'],
})

export const pollLoginTicket = endpoint('GET /login-tickets/{ticketId}', {
  who: 'anyone',
  summary: '电脑端查询是否已确认',
  input: z.strictObject({ secret: z.string().min(1).max(100) }),
  answers: [200, z.object({ status: z.enum(['waiting', 'approved']), session: Session.optional() })],
  fails: ['ticket_used'],
})

export const accounts = {
  startSession,
  endSession,
  listMySessions,
  endMySession,
  readMe,
  editMe,
  deleteMe,
  exportMe,
  bindPhone,
  withdrawConsent,
  acceptRole,
  listPeople,
  preparePerson,
  confirmRoles,
  setRoles,
  deactivatePerson,
  reactivatePerson,
  listNotifications,
  readNotification,
  readAllNotifications,
  createLoginTicket,
  approveLoginTicket,
  describeLoginTicket,
  pollLoginTicket,
  ...noticeEndpoints,
}
