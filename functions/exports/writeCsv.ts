import { neutralised } from '@shared/exports/cells'
import { stringify } from 'csv-stringify/sync'
import type { Cell } from './columns'
import { batches, type ExportTable } from './table'

const BOM = '\ufeff'

/** RFC 4180: CRLF, quotes doubled. Texts that a spreadsheet would take for formulas are neutralised. */
const lines = (rows: Cell[][]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell))),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

/** A CSV file with BOM, so that spreadsheets read it as UTF-8. */
export async function* writeCsv(table: Pick<ExportTable, 'columns' | 'rows'>): AsyncGenerator<Buffer> {
  yield Buffer.from(BOM + lines([table.columns.map(({ header }) => header)]))
  for await (const batch of batches(table)) yield Buffer.from(lines(batch))
}
