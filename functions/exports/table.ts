import type { Cell, Column } from './columns'
import type { ExportRow } from './rows'

/** What is written: its columns, its rows as they come, and, once they have all come, its figures. */
export type ExportTable = {
  title: string
  /** Written under the title where a format has a place for it. */
  note: string
  columns: Column[]
  rows: AsyncIterable<ExportRow>
  /** The rows once more from the beginning, for a file that holds them in two ways. */
  again: () => AsyncIterable<ExportRow>
  summary: () => unknown
  figures: () => [name: string, value: Cell][]
}

/** Rows as arrays of cells, numbered from 1, some at a time: a writer joins each batch into one piece. */
export async function* batches(table: Pick<ExportTable, 'rows' | 'columns'>, size = 200): AsyncGenerator<Cell[][]> {
  let batch: Cell[][] = []
  let number = 0
  for await (const row of table.rows) {
    number += 1
    const place = number
    batch.push(table.columns.map(({ cell }) => cell(row, place)))
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
