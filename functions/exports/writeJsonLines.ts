import type { ExportColumn } from '@shared/exports/endpoints'
import type { ExportRow } from './rows'

const withheld = undefined

const valuesOf = (title: string): Record<ExportColumn, (row: ExportRow, number: number) => unknown> => ({
  number: (_row, number) => number,
  draft: () => title,
  version: ({ version }) => version,
  article: ({ article }) => article,
  kind: ({ kind }) => kind,
  text: ({ text, status }) => (status === 'withdrawn' ? withheld : text),
  suggestedText: ({ suggestedText }) => suggestedText,
  reason: ({ reason }) => reason,
  submitter: ({ submitter }) => submitter && { name: submitter.name, organisation: submitter.organisation },
  district: ({ submitter }) => submitter?.district,
  capacity: ({ submitter }) => submitter?.capacity,
  status: ({ status }) => status,
  result: ({ result }) => result,
  reply: ({ reply }) => reply,
  decidedAt: ({ decidedAt }) => decidedAt,
  source: ({ source }) => source,
  createdAt: ({ createdAt }) => createdAt,
  id: ({ id }) => id,
})

/** One JSON object a line, with the API's own codes and UTC times: for machines. */
export async function* writeJsonLines(
  title: string,
  columns: readonly ExportColumn[],
  rows: AsyncIterable<ExportRow>,
): AsyncGenerator<Buffer> {
  const values = valuesOf(title)
  let number = 0
  for await (const row of rows) {
    number += 1
    const place = number
    const line = Object.fromEntries(columns.map((name) => [name, values[name](row, place)]))
    yield Buffer.from(`${JSON.stringify(line)}\n`)
  }
}
