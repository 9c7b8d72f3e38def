import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

type Item = Record<string, unknown>
/** Items of one file of the export: some twenty megabytes before they are packed. */
const PART = 20_000

const bytesAsText = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

/**
 * A data file of the embedded database with these items in `table`, made as from an export of DynamoDB's: a million are
 * there in minutes, where writing them one batch after the other takes most of an hour. Answers where it lies.
 */
export const prepareTable = async (folder: string, table: string, items: Iterable<Item>): Promise<string> => {
  const source = join(folder, 'export')
  const data = join(source, table, 'data')
  mkdirSync(data, { recursive: true })
  let [lines, parts]: [string[], number] = [[], 0]
  const flush = () => {
    if (lines.length > 0) writeFileSync(join(data, `${parts++}.json.gz`), gzipSync(lines.join('\n'), { level: 1 }))
    lines = []
  }
  for (const item of items) {
    lines.push(JSON.stringify({ Item: marshall(item, { removeUndefinedValues: true }) }, bytesAsText))
    if (lines.length === PART) flush()
  }
  flush()
  const schema = join(folder, 'schema.json')
  const described = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: table }))
  writeFileSync(schema, JSON.stringify([{ Table: described.Table }]))
  const output = join(folder, 'prepared.sqlite')
  const program = createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`)
  execFileSync(
    join(program, '..', 'dynoxide'),
    ['import', '--source', source, '--schema', schema, '--output', output, '--force'],
    { stdio: 'ignore' },
  )
  rmSync(source, { recursive: true, force: true })
  return output
}
