import type { Export } from '@shared/exports/endpoints'
import { standardColumns } from '@shared/exports/endpoints'
import type { ExportInput } from './exportJob'
import type { ExportTable } from './table'
import { writeCsv } from './writeCsv'
import { DOCX_ROWS, writeDocx, writeDocxParts } from './writeDocx'
import { writeJsonLines } from './writeJsonLines'
import { writeOpenData } from './writeOpenData'
import { writeXlsx } from './writeXlsx'

export type WrittenFile = { extension: string; contentType: string; content: AsyncIterable<Buffer> }

const types: Record<Export['format'], string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  opendata: 'application/zip',
  jsonl: 'application/x-ndjson; charset=utf-8',
}

/** The file of a format, made as it is read. `rows` is how many there are. */
export const writeFile = (input: ExportInput, table: ExportTable, title: string, rows: number): WrittenFile => {
  const { format } = input
  const whole = { extension: format, contentType: types[format] }
  switch (format) {
    case 'xlsx':
      return { ...whole, content: writeXlsx(table) }
    case 'csv':
      return { ...whole, content: writeCsv(table) }
    case 'jsonl':
      return { ...whole, content: writeJsonLines(title, input.columns ?? standardColumns, table.rows) }
    case 'opendata':
      return { ...whole, extension: 'zip', content: writeOpenData(title, table) }
    case 'docx':
      if (rows <= DOCX_ROWS) return { ...whole, content: writeDocx(table) }
      return { extension: 'zip', contentType: 'application/zip', content: writeDocxParts(table, rows) }
  }
}
