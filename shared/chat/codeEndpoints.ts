import { z } from 'zod'
import { endpoint } from '../api/endpoint'
import { sourceKinds } from '../stations/sourceCodes'

const QrCode = z.object({
  /** The short code, also for reading out. */
  code: z.string(),
  /** Where it leads. */
  name: z.string(),
  note: z.string().optional(),
  /** A mini-program code as a data URL. */
  picture: z.string(),
})

export const readDeputyCode = endpoint('GET /deputies/{deputyId}/qrcode', {
  who: 'account',
  summary: '代表的小程序码，扫码即可留言（代表本人、其家站室和管理人员）',
  answers: [200, QrCode],
  fails: ['not_found', 'wechat_busy'],
})

export const readStationCode = endpoint('GET /stations/{stationId}/qrcode', {
  who: 'account',
  summary: '家站室的小程序码，扫码即可留言（家站室和管理人员）',
  answers: [200, QrCode],
  fails: ['not_found', 'wechat_busy'],
})

export const readContactPointCode = endpoint('GET /contact-points/{contactPointId}/qrcode', {
  who: 'account',
  summary: '基层立法联系点的小程序码，扫码即可对草案提意见（联系点和管理人员）',
  answers: [200, QrCode],
  fails: ['not_found', 'wechat_busy'],
})

export const findSourceCode = endpoint('GET /source-codes/{code}', {
  who: 'anyone',
  summary: '小程序码通向哪里',
  answers: [200, z.object({ code: z.string(), kind: z.enum(sourceKinds), id: z.string() })],
  fails: ['not_found'],
  cache: 300,
})

export const codeEndpoints = { readDeputyCode, readStationCode, readContactPointCode, findSourceCode }
