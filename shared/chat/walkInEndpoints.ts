import { z } from 'zod'
import { Id, Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { lengths } from '../city/rules'
import { categories, conversationStatuses, walkInStates } from './words'

const phone = z
  .string()
  .trim()
  .regex(/^[\d\- ]{7,20}$/, '请填写电话号码')

const Call = z.object({
  at: Moment,
  /** Who called. */
  by: z.string(),
  reached: z.boolean(),
  said: z.string(),
  visitorSaid: z.string().optional(),
})

/** 代录: a visitor without a phone said it at the station, its worker wrote it down. */
const WalkIn = z.object({
  /** Of its conversation as well. */
  id: z.string(),
  /** 2026-0001 */
  number: z.string(),
  stationId: z.string(),
  /** How the visitor wants to be called; the deputy sees this. */
  name: z.string(),
  /** Masked in lists; whole for whoever is about to call. */
  phone: z.string(),
  topic: z.string().optional(),
  with: z.object({ kind: z.enum(['deputy', 'station']), id: z.string(), name: z.string() }),
  status: z.enum(conversationStatuses),
  /** What is to be done: nothing yet, call the visitor, or nothing any more. */
  state: z.enum(walkInStates),
  dueAt: Moment.optional(),
  /** Working days until then; negative once it is over, by how many. */
  dueDays: z.number().int().optional(),
  createdAt: Moment,
  calls: z.array(Call),
})
export type WalkIn = z.output<typeof WalkIn>

const Said = z.object({ from: z.enum(['resident', 'deputy', 'station', 'system']), text: z.string(), at: Moment })

export const recordWalkIn = endpoint('POST /stations/{stationId}/walk-ins', {
  who: 'chat:board',
  summary: '代录：家站室替没有手机的来访群众写下诉求，答复由家站室电话告知',
  input: z.strictObject({
    name: Text(1, 20),
    phone,
    text: Text(...lengths.message),
    topic: Text(1, 30).optional(),
    place: Text(1, 60).optional(),
    category: z.enum(categories).optional(),
    /** A deputy; the station itself unless given. */
    deputyId: Id.optional(),
    /** The visitor heard what is recorded and what for, and agrees. */
    consent: z.literal(true, { error: '请先向来访群众说明记录的内容和用途，并征得同意' }),
  }),
  answers: [201, WalkIn],
  fails: ['not_found', 'deputy_unavailable', 'too_many_requests'],
})

export const listWalkIns = endpoint('GET /stations/{stationId}/walk-ins', {
  who: 'chat:board',
  summary: '本站代录的来访，最近的在前',
  input: z.strictObject({ ...PageQuery, state: z.enum(walkInStates).optional() }),
  answers: [200, Page(WalkIn)],
  fails: ['not_found'],
})

export const readWalkIn = endpoint('GET /walk-ins/{walkInId}', {
  who: 'chat:board',
  summary: '一件代录的来访：电话，和要转告的答复',
  answers: [200, WalkIn.extend({ messages: z.array(Said) })],
  fails: ['not_found'],
})

export const printSlip = endpoint('GET /walk-ins/{walkInId}/slip', {
  who: 'chat:board',
  summary: '回执：编号和二维码，交给来访群众',
  answers: [
    200,
    z.object({
      number: z.string(),
      code: z.string(),
      picture: z.string(),
      stationName: z.string(),
      stationPhone: z.string().optional(),
      stationAddress: z.string(),
      holderName: z.string(),
      createdAt: Moment,
      dueAt: Moment.optional(),
    }),
  ],
  fails: ['not_found', 'wechat_busy'],
})

export const recordCall = endpoint('POST /walk-ins/{walkInId}/calls', {
  who: 'chat:board',
  summary: '电话告知的记录：谁打的、何时、说了什么；群众又补充的，一并转给代表',
  input: z.strictObject({
    reached: z.boolean(),
    said: Text(1, 1000),
    visitorSaid: Text(...lengths.message).optional(),
    /** Asked on the telephone once the matter is closed. */
    rating: z.strictObject({ stars: z.number().int().min(1).max(5), answered: z.boolean() }).optional(),
  }),
  answers: [201, WalkIn],
  fails: ['not_found', 'conversation_closed', 'conflict'],
})

export const readSlip = endpoint('GET /walk-in-slips/{code}', {
  who: 'anyone',
  summary: '凭回执查进度：不含内容',
  answers: [
    200,
    z.object({
      number: z.string(),
      stationName: z.string(),
      stationPhone: z.string().optional(),
      holderName: z.string(),
      status: z.enum(conversationStatuses),
      createdAt: Moment,
      dueAt: Moment.optional(),
      calledAt: Moment.optional(),
    }),
  ],
  fails: ['not_found'],
})

export const walkInEndpoints = { recordWalkIn, listWalkIns, readWalkIn, printSlip, recordCall, readSlip }
