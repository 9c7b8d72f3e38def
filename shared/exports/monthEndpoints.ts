import { z } from 'zod'
import { endpoint } from '../api/endpoint'
import { jobStatuses } from '../jobs/words'

const MonthTable = z.object({
  id: z.string(),
  jobId: z.string(),
  month: z.string(),
  status: z.enum(jobStatuses),
  /** The file itself, for 15 minutes. */
  url: z.string().optional(),
  fileName: z.string().optional(),
  rows: z.number().int().optional(),
  error: z.string().optional(),
})
export type MonthTable = z.output<typeof MonthTable>

export const createMonthTable = endpoint('POST /month-tables', {
  who: 'stations:manage',
  summary: '代表和家站室的月度情况表（XLSX）：数据由系统计算，不含来信内容',
  input: z.strictObject({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份写作 2026-11') }),
  answers: [202, MonthTable],
  fails: ['too_many_requests'],
})

export const readMonthTable = endpoint('GET /month-tables/{tableId}', {
  who: 'stations:manage',
  summary: '月度情况表的进度与下载地址',
  answers: [200, MonthTable],
  fails: ['not_found'],
})

export const monthTables = { createMonthTable, readMonthTable }
