import { z } from 'zod'
import { Id } from '../api/common'
import { endpoint } from '../api/endpoint'
import { JobStarted } from '../jobs/endpoints'
import { importKinds } from './importWords'

const input = z.strictObject({
  uploadId: Id,
  /** Checks the whole table and says what would be imported; writes nothing. */
  preview: z.boolean().default(false),
})

export const importPeople = endpoint('POST /people-imports', {
  who: 'people:manage',
  summary: '从 Excel 或 CSV 导入人员：先预览检查，再整批导入；有一处错误就一个也不导入',
  input,
  answers: [202, JobStarted],
})

export const importDeputies = endpoint('POST /deputy-imports', {
  who: 'deputies:manage',
  summary: '从 Excel 或 CSV 导入代表',
  input,
  answers: [202, JobStarted],
})

export const importStations = endpoint('POST /station-imports', {
  who: 'stations:manage',
  summary: '从 Excel 或 CSV 导入家站室',
  input,
  answers: [202, JobStarted],
})

export const importContactPoints = endpoint('POST /contact-point-imports', {
  who: 'stations:manage',
  summary: '从 Excel 或 CSV 导入立法联系点',
  input,
  answers: [202, JobStarted],
})

export const directoryTemplate = endpoint('GET /import-template', {
  who: 'stations:manage',
  summary: '导入人员、代表、家站室、立法联系点的 Excel 模板',
  input: z.strictObject({ kind: z.enum(importKinds) }),
  answers: [200, z.object({ url: z.string() })],
})

export const directoryImports = { importDeputies, importStations, importContactPoints, directoryTemplate }
