import {
  contactPointColumns,
  deputyColumns,
  headingsOf,
  MOST_PEOPLE_ROWS,
  neededOf,
  stationColumns,
} from '@shared/accounts/importWords'
import type { Input } from '@shared/api/endpoint'
import { createContactPoint } from '@shared/stations/contactPoints'
import { coordinatesOf } from '@shared/stations/coordinates'
import { createDeputy } from '@shared/stations/deputyEndpoints'
import { createStation } from '@shared/stations/endpoints'
import { stationKindNames, stationKinds } from '@shared/stations/words'
import type { z } from 'zod'
import { type CellError, readImport, type TableRow } from '../../platform/documents/importTable'

/** A table brings no pictures. */
type DeputyEntry = Omit<Input<typeof createDeputy>, 'photo'>

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[、，,;；]/)
    .map((each) => each.trim())
    .filter(Boolean)

/** `是` and `否`; empty is no. */
const yesOf = (text: string | undefined): boolean | undefined =>
  text === undefined || text === '否' ? false : text === '是' ? true : undefined

type Read<Column extends string, Schema extends z.ZodType> = {
  columns: Parameters<typeof headingsOf<Column>>[0]
  schema: Schema
  /** What the row says, as an entry by hand would; `wrong` adds what cannot be understood. */
  input: (values: TableRow<Column>['values'], wrong: (column: Column, message: string) => void) => unknown
  /** What tells two entries apart. */
  identity: (entry: z.output<Schema>) => string
}

const readEntries = <Column extends string, Schema extends z.ZodType>(
  bytes: Uint8Array,
  { columns, schema, input, identity }: Read<Column, Schema>,
) => {
  const seen = new Map<string, number>()
  const entry = (row: TableRow<Column>) => {
    const errors: CellError[] = []
    const wrong = (column: Column, message: string) => errors.push({ cell: row.cell(column), message })
    const parsed = schema.safeParse(input(row.values, wrong))
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        if (String(path[0]) in columns) wrong(path[0] as Column, /[\u4e00-\u9fff]/.test(message) ? message : '填写有误')
      if (errors.length === 0) errors.push({ cell: `A${row.number}`, message: '这一行填写有误' })
      return { errors }
    }
    const before = seen.get(identity(parsed.data))
    if (before !== undefined) wrong('name' as Column, `与第 ${before} 行相同`)
    seen.set(identity(parsed.data), row.number)
    return { errors, entry: errors.length === 0 ? parsed.data : undefined }
  }
  return readImport<Column, z.output<Schema>>(bytes, {
    columns: headingsOf(columns),
    needed: neededOf(columns),
    most: MOST_PEOPLE_ROWS,
    entry,
  })
}

export const deputyIdentity = ({ name, level, district }: Pick<DeputyEntry, 'name' | 'level' | 'district'>) =>
  [name, level, district].join('\n')
export const placeIdentity = ({ name, district }: { name: string; district: string }) => [name, district].join('\n')

const NO_YES = '请填“是”或“否”'

/** Throws UnreadableDocument. */
export const readDeputies = (bytes: Uint8Array, stations: readonly { id: string; name: string }[]) =>
  readEntries(bytes, {
    columns: deputyColumns,
    schema: createDeputy.input.omit({ photo: true }),
    identity: deputyIdentity,
    input: ({ topics, stations: at, takesMessages, ...rest }, wrong) => {
      const takes = yesOf(takesMessages)
      if (takes === undefined) wrong('takesMessages', NO_YES)
      const stationIds = list(at).flatMap((name) => {
        const found = stations.filter((each) => each.name === name)
        if (found.length !== 1)
          wrong('stations', found.length === 0 ? `没有名为“${name}”的家站室，请先添加` : `有几个名为“${name}”的家站室`)
        return found.length === 1 && found[0] ? [found[0].id] : []
      })
      return {
        name: '',
        level: '',
        term: '',
        district: '',
        ...rest,
        topics: list(topics),
        stationIds,
        takesMessages: takes,
      }
    },
  })

/** Throws UnreadableDocument. */
export const readStations = (bytes: Uint8Array) =>
  readEntries(bytes, {
    columns: stationColumns,
    schema: createStation.input,
    identity: placeIdentity,
    input: ({ takesMessages, kind, coordinates, ...rest }, wrong) => {
      const takes = yesOf(takesMessages)
      if (takes === undefined) wrong('takesMessages', NO_YES)
      const known = stationKinds.find((each) => stationKindNames[each] === kind)
      if (kind && !known) wrong('kind', `请填${Object.values(stationKindNames).join('、')}之一`)
      const place = coordinates ? coordinatesOf(coordinates) : undefined
      if (coordinates && !place) wrong('coordinates', '请按“纬度, 经度”填写，如 34.806, 117.318')
      return {
        name: '',
        district: '',
        address: '',
        ...rest,
        ...place,
        ...(known && { kind: known }),
        takesMessages: takes,
      }
    },
  })

/** Throws UnreadableDocument. */
export const readContactPoints = (bytes: Uint8Array) =>
  readEntries(bytes, {
    columns: contactPointColumns,
    schema: createContactPoint.input,
    identity: placeIdentity,
    input: (values) => ({ name: '', district: '', address: '', ...values }),
  })
