import { z } from 'zod'
import { Moment, Name, Ok, Page, PageQuery, Time } from '../api/common'
import { endpoint } from '../api/endpoint'
import { NoticeChoices, NoticeSettings, noticeEndpoints } from './noticeEndpoints'
import {
  confirmRoles,
  deactivatePerson,
  listPeople,
  listPrepared,
  preparePerson,
  reactivatePerson,
  setRoles,
  withdrawPrepared,
} from './peopleEndpoints'
import { Account, Notification, Session } from './schemas'
import { approveLoginTicket, createLoginTicket, describeLoginTicket, pollLoginTicket } from './ticketEndpoints'

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
  listPrepared,
  preparePerson,
  confirmRoles,
  setRoles,
  deactivatePerson,
  reactivatePerson,
  withdrawPrepared,
  listNotifications,
  readNotification,
  readAllNotifications,
  createLoginTicket,
  approveLoginTicket,
  describeLoginTicket,
  pollLoginTicket,
  ...noticeEndpoints,
}
