import { z } from 'zod'
import { Flag, Id, Moment, Page, PageQuery, Text, Time } from '../api/common'
import { endpoint } from '../api/endpoint'

/** 基层立法联系点 (立法法 art. 90): villages, streets, companies, law offices, schools that a draft is brought to. */
export const ContactPoint = z.object({
  id: z.string(),
  name: z.string(),
  /** What it is: 街道, 村, 企业, 律师事务所, 学校 … */
  kind: z.string().optional(),
  district: z.string(),
  address: z.string(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  introduction: z.string().optional(),
  /** Since when it is one. */
  namedOn: z.string().optional(),
  closed: z.boolean().optional(),
  /** Opinions that came in by it, all drafts together and each; with one contact point, or where a list is asked for it. */
  figures: z
    .object({
      opinions: z.number().int(),
      adopted: z.number().int(),
      byDraft: z.array(
        z.object({ draftId: z.string(), title: z.string(), opinions: z.number().int(), adopted: z.number().int() }),
      ),
    })
    .optional(),
})
export type ContactPoint = z.output<typeof ContactPoint>

const ContactPointInput = z.strictObject({
  name: Text(2, 60),
  kind: Text(1, 20).optional(),
  district: Text(1, 30),
  address: Text(1, 120),
  phone: z
    .string()
    .regex(/^[\d\- ]{5,20}$/, '请填写电话号码')
    .optional(),
  hours: Text(1, 100).optional(),
  introduction: Text(1, 1000).optional(),
  namedOn: z.iso.date('日期写作 2026-11-23').optional(),
  /** No longer a contact point: not listed, its opinions stay. */
  closed: z.boolean().optional(),
})

/** A draft that a contact point is asked about. */
export const ContactPointRequest = z.object({
  contactPointId: z.string(),
  contactPointName: z.string(),
  draftId: z.string(),
  draftTitle: z.string(),
  dueAt: Moment,
  words: z.string().optional(),
  askedAt: Moment,
  /** Opinions on this draft that it has sent. */
  opinions: z.number().int(),
  overdue: z.boolean(),
})
export type ContactPointRequest = z.output<typeof ContactPointRequest>

export const listContactPoints = endpoint('GET /contact-points', {
  who: 'anyone',
  summary: '基层立法联系点',
  input: z.strictObject({
    ...PageQuery,
    q: z.string().max(50).optional(),
    district: z.string().max(30).optional(),
    closed: Flag.optional(),
    /** With what each collected. */
    figures: Flag.optional(),
  }),
  answers: [200, Page(ContactPoint)],
  cache: 5,
})

export const readContactPoint = endpoint('GET /contact-points/{contactPointId}', {
  who: 'anyone',
  summary: '一个基层立法联系点，及由它收集的意见数',
  answers: [200, ContactPoint],
  fails: ['not_found'],
  cache: 5,
})

export const createContactPoint = endpoint('POST /contact-points', {
  who: 'stations:manage',
  summary: '新建基层立法联系点',
  input: ContactPointInput,
  answers: [201, ContactPoint],
})

export const editContactPoint = endpoint('PATCH /contact-points/{contactPointId}', {
  who: 'stations:manage',
  summary: '修改基层立法联系点',
  input: ContactPointInput.partial(),
  answers: [200, ContactPoint],
  fails: ['not_found', 'conflict'],
})

export const askContactPoints = endpoint('POST /drafts/{draftId}/contact-point-requests', {
  who: 'drafts:publish',
  summary: '请基层立法联系点就草案征集意见',
  input: z.strictObject({
    contactPointIds: z.array(Id).min(1, '请选择联系点').max(200),
    dueAt: Time,
    words: Text(1, 500).optional(),
  }),
  answers: [200, z.object({ items: z.array(ContactPointRequest) })],
  fails: ['not_found', 'draft_not_published'],
})

export const listDraftRequests = endpoint('GET /drafts/{draftId}/contact-point-requests', {
  who: 'opinions:read',
  summary: '各联系点就一部草案的征集情况',
  answers: [200, z.object({ items: z.array(ContactPointRequest) })],
  fails: ['not_found'],
})

export const listContactPointRequests = endpoint('GET /contact-points/{contactPointId}/requests', {
  who: 'account',
  summary: '请本联系点征集意见的草案',
  answers: [200, z.object({ items: z.array(ContactPointRequest) })],
  fails: ['not_found'],
})

export const contactPoints = {
  listContactPoints,
  readContactPoint,
  createContactPoint,
  editContactPoint,
  askContactPoints,
  listDraftRequests,
  listContactPointRequests,
}
