import { z } from 'zod'
import { Id, Page, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Deputy, day, Figures, list, year } from './schemas'

/** What the list can be narrowed to; with the first page of all of it. */
const Choices = z.object({
  districts: z.array(z.string()),
  sectors: z.array(z.string()),
  topics: z.array(z.string()),
})

export type DeputyChoices = z.output<typeof Choices>

export const listDeputies = endpoint('GET /deputies', {
  who: 'anyone',
  summary: '开通网上留言的人大代表',
  input: z.strictObject({
    ...list,
    stationId: Id.optional(),
    topic: z.string().max(30).optional(),
    sector: z.string().max(30).optional(),
  }),
  answers: [200, Page(Deputy).extend({ choices: Choices.optional() })],
  cache: 30,
})

export const readDeputy = endpoint('GET /deputies/{deputyId}', {
  who: 'anyone',
  summary: '一位代表',
  answers: [200, Deputy],
  fails: ['not_found'],
  cache: 30,
})

const DeputyInput = z.strictObject({
  name: Text(1, 20),
  level: Text(1, 30),
  term: Text(1, 30),
  electedBy: Text(1, 60).optional(),
  delegation: Text(1, 60).optional(),
  district: Text(1, 30),
  sector: Text(1, 30).optional(),
  introduction: Text(1, 1000).optional(),
  topics: z.array(Text(1, 20)).max(12).optional(),
  stationIds: z.array(Id).max(10).optional(),
  takesMessages: z.boolean().optional(),
  /** A picture that was uploaded; null takes the photo away. */
  photo: Id.nullable().optional(),
})

export const createDeputy = endpoint('POST /deputies', {
  who: 'deputies:manage',
  summary: '新建代表',
  input: DeputyInput,
  answers: [201, Deputy],
  fails: ['upload_missing', 'file_empty', 'file_too_large', 'file_type_unsupported', 'file_damaged'],
})

export const editDeputy = endpoint('PATCH /deputies/{deputyId}', {
  who: 'deputies:manage',
  summary: '修改代表资料',
  input: DeputyInput.partial(),
  answers: [200, Deputy],
  fails: [
    'not_found',
    'conflict',
    'upload_missing',
    'file_empty',
    'file_too_large',
    'file_type_unsupported',
    'file_damaged',
  ],
})

export const setLeave = endpoint('PUT /deputies/{deputyId}/leave', {
  who: 'account',
  summary: '代表请假：期间的新留言由代为答复的代表接收（本人或管理人员）',
  input: z
    .strictObject({ from: day, until: day, standInId: Id })
    .refine(({ from, until }) => from <= until, { message: '结束日期不能早于开始日期', path: ['until'] }),
  answers: [200, Deputy],
  fails: ['not_found', 'conflict'],
})

export const endLeave = endpoint('DELETE /deputies/{deputyId}/leave', {
  who: 'account',
  summary: '销假（本人或管理人员）',
  answers: [200, Deputy],
  fails: ['not_found', 'conflict'],
})

export const deputyFigures = endpoint('GET /deputies/{deputyId}/figures', {
  who: 'account',
  summary: '代表一年的履职数据，由系统计算（本人、联络员和代表工委）',
  input: year,
  answers: [200, Figures],
  fails: ['not_found'],
})
