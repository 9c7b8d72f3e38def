import { z } from 'zod'
import { Id, Moment, Page, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import {
  createDeputy,
  deputyFigures,
  editDeputy,
  endLeave,
  listDeputies,
  readDeputy,
  setLeave,
} from './deputyEndpoints'
import { day, Figures, list, Station, year } from './schemas'
import { stationKinds } from './words'

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
