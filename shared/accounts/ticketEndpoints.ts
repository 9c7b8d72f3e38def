import { z } from 'zod'
import { Moment, Ok } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Session } from './schemas'

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
