import { z } from 'zod'
import { Id, Moment, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Opinion } from './schemas'

const Note = z.object({ id: z.string(), text: z.string(), byName: z.string(), own: z.boolean(), at: Moment })

const assignOpinion = endpoint('PUT /opinions/{opinionId}/assignee', {
  who: 'opinions:decide',
  summary: '把意见交给某位经办人；不指定则按草案的分工',
  input: z.strictObject({ accountId: Id.nullable() }),
  answers: [200, Opinion],
  fails: ['not_found', 'conflict'],
})

const listNotes = endpoint('GET /opinions/{opinionId}/notes', {
  who: 'opinions:read',
  summary: '工作人员之间的批注：提交人看不到',
  answers: [200, z.object({ items: z.array(Note) })],
  fails: ['not_found'],
})

const addNote = endpoint('POST /opinions/{opinionId}/notes', {
  who: 'opinions:read',
  summary: '添加批注',
  input: z.strictObject({ text: Text(1, 1000) }),
  answers: [201, Note],
  fails: ['not_found'],
})

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请使用日期，如 2026-11-01')

const consultDepartment = endpoint('PUT /opinions/{opinionId}/consultation', {
  who: 'opinions:decide',
  summary: '征询部门意见，写明答复期限',
  input: z.strictObject({ departmentId: Id, question: Text(1, 1000), dueAt: Day }),
  answers: [200, Opinion],
  fails: ['not_found', 'conflict'],
})

/** What a department sees: the words and the question, not who said them. */
const AskedOpinion = z.object({
  opinionId: z.string(),
  draftId: z.string(),
  draftTitle: z.string(),
  version: z.number().int(),
  article: z.string().nullable(),
  text: z.string(),
  suggestedText: z.string().optional(),
  reason: z.string().optional(),
  /** The opinion is decided: the answer stands as it is. */
  decided: z.boolean(),
  question: z.string(),
  dueAt: z.string(),
  askedByName: z.string(),
  askedAt: Moment,
  answer: z.string().optional(),
  answeredAt: Moment.optional(),
})

const listConsultations = endpoint('GET /consultations', {
  who: 'opinions:advise',
  summary: '征询本单位的意见，待答复的在前',
  answers: [200, z.object({ items: z.array(AskedOpinion) })],
})

const answerConsultation = endpoint('PUT /consultations/{opinionId}/answer', {
  who: 'opinions:advise',
  summary: '答复征询；意见处理之前可以修改',
  input: z.strictObject({ answer: Text(1, 2000) }),
  answers: [200, AskedOpinion],
  fails: ['not_found', 'conflict', 'opinion_already_decided'],
})

export const opinionHandling = {
  assignOpinion,
  listNotes,
  addNote,
  consultDepartment,
  listConsultations,
  answerConsultation,
}
