import { z } from 'zod'
import { Id, Moment, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Opinion } from './endpoints'

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

export const opinionHandling = { assignOpinion, listNotes, addNote }
