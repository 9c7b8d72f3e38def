import { z } from 'zod'
import { Id, Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { signOffMatters, signOffStates } from '../drafts/words'
import { stationKinds } from './words'

export const Duty = z.object({
  date: z.string(),
  from: z.string(),
  to: z.string(),
  deputyIds: z.array(z.string()),
  deputyNames: z.array(z.string()).optional(),
  /** Changed or called off less than the days of notice before: why. */
  change: z.string().optional(),
  cancelled: z.boolean().optional(),
  /** Today's: who has checked in (签到). */
  arrivedIds: z.array(z.string()).optional(),
})

export const Figures = z.object({
  period: z.string(),
  received: z.number().int(),
  answered: z.number().int(),
  onTime: z.number().int(),
  /** Working days until the first answer; absent where nothing was answered. */
  medianDays: z.number().optional(),
  closed: z.number().int(),
  rated: z.number().int(),
  satisfied: z.number().int(),
  helpful: z.number().int(),
  walkIns: z.number().int(),
  /** Suggestions (代表建议) of the year; of a deputy. */
  suggestions: z.number().int().optional(),
  months: z.array(z.object({ month: z.string(), received: z.number().int(), answered: z.number().int() })),
})
/** What everybody sees of them, where the city publishes it. */
const AnswerTimes = Figures.pick({ received: true, answered: true, medianDays: true })

export const Station = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(stationKinds),
  district: z.string(),
  address: z.string(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  introduction: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  takesMessages: z.boolean(),
  duties: z.array(Duty).optional(),
  deputies: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  answers: AnswerTimes.optional(),
  /** A roster that waits to be examined and signed; only whoever arranges it is told. */
  awaiting: z
    .object({
      signOffId: z.string(),
      matter: z.enum(signOffMatters),
      state: z.enum(signOffStates),
      duties: z.array(Duty).optional(),
      reason: z.string().optional(),
    })
    .optional(),
})
export type Station = z.output<typeof Station>

export const Deputy = z.object({
  id: z.string(),
  name: z.string(),
  /** 市人大代表, 区人大代表 … */
  level: z.string(),
  /** 届次 */
  term: z.string(),
  /** 选举单位 */
  electedBy: z.string().optional(),
  /** 代表团 */
  delegation: z.string().optional(),
  district: z.string(),
  sector: z.string().optional(),
  introduction: z.string().optional(),
  topics: z.array(z.string()),
  /** A link to their photo; ends after two hours. */
  photo: z.string().optional(),
  stationIds: z.array(z.string()),
  stationNames: z.array(z.string()).optional(),
  nextDuty: z.object({ date: z.string(), from: z.string(), to: z.string(), stationName: z.string() }).optional(),
  /** Opted in to messages from residents. */
  takesMessages: z.boolean(),
  /** On leave now or soon: until when, and who stands in. */
  leave: z
    .object({ from: z.string(), until: z.string(), standIn: z.object({ id: z.string(), name: z.string() }) })
    .optional(),
  /** This year's, on a page of its own, where the city publishes them. */
  answers: AnswerTimes.optional(),
})
export type Deputy = z.output<typeof Deputy>

const list = { ...PageQuery, q: z.string().max(50).optional(), district: z.string().max(30).optional() }

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

export const listStations = endpoint('GET /stations', {
  who: 'anyone',
  summary: '家站室',
  input: z.strictObject(list),
  answers: [200, Page(Station).extend({ districts: z.array(z.string()).optional() })],
  cache: 30,
})

export const readStation = endpoint('GET /stations/{stationId}', {
  who: 'anyone',
  summary: '一个家站室',
  answers: [200, Station],
  fails: ['not_found'],
  cache: 30,
})

const time = z.string().regex(/^\d{2}:\d{2}$/, '时间写作 09:00')
const day = z.iso.date('日期写作 2026-11-23')
const DutyInput = z.strictObject({ date: day, from: time, to: time, deputyIds: z.array(Id).min(1).max(20) })
const StationInput = z.strictObject({
  name: Text(2, 60),
  kind: z.enum(stationKinds).optional(),
  district: Text(1, 30),
  address: Text(1, 120),
  phone: z
    .string()
    .regex(/^[\d\- ]{5,20}$/, '请填写电话号码')
    .optional(),
  hours: Text(1, 100).optional(),
  introduction: Text(1, 1000).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  takesMessages: z.boolean().optional(),
  duties: z.array(DutyInput).max(200).optional(),
})

export const createStation = endpoint('POST /stations', {
  who: 'stations:manage',
  summary: '新建家站室',
  input: StationInput,
  answers: [201, Station],
})
export const editStation = endpoint('PATCH /stations/{stationId}', {
  who: 'stations:manage',
  summary: '修改家站室与值班安排',
  input: StationInput.partial(),
  answers: [200, Station],
  alsoAnswers: [202],
  fails: ['not_found', 'conflict', 'sign_off_waiting'],
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

export const setDuties = endpoint('PUT /stations/{stationId}/duties', {
  who: 'account',
  summary: '接待日安排（家站室或管理人员）：从今天起的整张表；不足公布期限的变动要写明原因，会公开显示',
  input: z.strictObject({ duties: z.array(DutyInput).max(200), reason: Text(1, 100).optional() }),
  answers: [200, Station],
  alsoAnswers: [202],
  fails: ['not_found', 'conflict', 'sign_off_waiting'],
})

export const checkIn = endpoint('POST /stations/{stationId}/check-ins', {
  who: 'account',
  summary: '接待日签到：代表本人，或家站室替到场的代表签到',
  input: z.strictObject({ deputyId: Id.optional() }),
  answers: [201, z.object({ deputyId: z.string(), date: z.string(), from: z.string(), at: Moment })],
  fails: ['not_found', 'not_on_duty'],
})

const year = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional(),
})

export const deputyFigures = endpoint('GET /deputies/{deputyId}/figures', {
  who: 'account',
  summary: '代表一年的履职数据，由系统计算（本人、联络员和代表工委）',
  input: year,
  answers: [200, Figures],
  fails: ['not_found'],
})

export const stationFigures = endpoint('GET /stations/{stationId}/figures', {
  who: 'account',
  summary: '家站室一年的数据，由系统计算（本站和代表工委）',
  input: year,
  answers: [200, Figures],
  fails: ['not_found'],
})

export const stations = {
  deputyFigures,
  stationFigures,
  setDuties,
  checkIn,
  setLeave,
  endLeave,
  listDeputies,
  readDeputy,
  createDeputy,
  editDeputy,
  listStations,
  readStation,
  createStation,
  editStation,
}
