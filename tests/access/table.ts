import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CallerName, callerNames } from './people'

export type Row = { context: string; route: string; expected: Record<CallerName, number> }

/** Reads the table: `[context]` lines, and for each endpoint its route and the ten statuses, by the names in its head. */
export const readTable = (): Row[] => {
  const lines = readFileSync(join(import.meta.dirname ?? __dirname, 'matrix.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const [head = '', ...rest] = lines
  const names = head.trim().split(/\s+/) as CallerName[]
  if (names.join() !== callerNames.join()) throw new Error(`the table's head names ${names}`)
  const rows: Row[] = []
  let context = ''
  for (const line of rest) {
    const named = /^\[(.+)\]$/.exec(line.trim())
    if (named?.[1]) {
      context = named[1]
      continue
    }
    const [method, path, ...statuses] = line.trim().split(/\s+/)
    if (statuses.length !== names.length || !statuses.every((status) => /^\d{3}$/.test(status)))
      throw new Error(`a row of the table needs ${names.length} statuses: ${line}`)
    const expected = Object.fromEntries(names.map((name, at) => [name, Number(statuses[at])]))
    rows.push({ context, route: `${method} ${path}`, expected: expected as Row['expected'] })
  }
  return rows
}
