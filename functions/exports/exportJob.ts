import type { Export, ExportColumn, ExportFilters, ExportOrder } from '@shared/exports/endpoints'
import type { JobRecord } from '../platform/jobs'

/** What an export's job was asked to do. */
export type ExportInput = {
  format: Export['format']
  scope: Export['scope']
  round: number
  /** Absent: the usual ones of the format. */
  columns?: ExportColumn[]
  order?: ExportOrder
  filters?: ExportFilters
  /** Whether names may stand in it: who asked has opinions:personal. */
  personal: boolean
}

export type ExportResult = {
  key: string
  fileName: string
  rows: number
  bytes: number
  sha256: string
  summaryKey?: string
  summaryName?: string
}

/** All exports of a draft stand in one partition of byOwner. */
export const exportsOf = (draftId: string): string => `EXPORTS#${draftId}`

export const exportInput = (job: JobRecord): ExportInput => job.input as ExportInput

/** Whether the file tells who said something: those without the permission do not even find it. */
export const tellsNames = ({ personal, format, columns }: ExportInput): boolean =>
  format === 'opendata' ? false : columns ? columns.includes('submitter') : personal && format === 'docx'
