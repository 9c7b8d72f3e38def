import type { Random } from './random'

/** In the name of every field that the contract does not know: none may ever be stored. */
export const CANARY = 'zz_canary'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  format?: string
  pattern?: string
  $ref?: string
  $defs?: Record<string, Schema>
}

const WORDS = '建议公园管理应当方便群众夜间散步延长开放时间增加照明设施并公布收费标准'
const chinese = (length: number): string => WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, Math.max(0, length))

/** Strings that have broken something somewhere. */
const STRANGE = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '文\udfff字',
  '\u202e反向\u202c',
  '👨‍👩‍👧‍👦'.repeat(30),
  'e\u0301'.repeat(60),
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '{{7*7}}<%= 7*7 %>',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  '第十二条'.repeat(40),
  '\r\nSet-Cookie: a=b',
  'Infinity',
  '1e309',
  '-0',
  '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  '2026-13-45T99:99:99Z',
  '9999-12-31T23:59:59.999Z',
  '0000-00-00T00:00:00Z',
  'null',
  'undefined',
  '=cmd()',
  '\u2028\u2029',
  '\ufeff',
  'ｆｕｌｌ　ｗｉｄｔｈ',
]

const deep = (levels: number): unknown => {
  let value: unknown = '底'
  for (let level = 0; level < levels; level++) value = level % 2 ? { 深: value } : [value]
  return value
}

/** A value of a wrong kind. */
export const wrong = (r: Random): unknown =>
  r.pick<() => unknown>([
    () => null,
    () => r.pick([0, -1, 1e308, -1e308, 1.5, 2 ** 53, -(2 ** 31)]),
    () => r.chance(0.5),
    () => [],
    () => ({}),
    () => deep(r.pick([3, 40, 400])),
    () => r.pick(STRANGE),
    () => Array.from({ length: r.pick([1, 1_000]) }, () => r.pick(STRANGE)),
    () => ({ [`${CANARY}_${r.whole(9)}`]: r.pick(STRANGE) }),
    () => chinese(r.pick([1, 100, 60_000])),
  ])()

const text = (schema: Schema, r: Random): string => {
  if (schema.format === 'date-time' || schema.pattern?.includes('T'))
    return new Date(1_790_000_000_000 + r.whole(2_000_000_000) * 100).toISOString()
  const { minLength = 0, maxLength = 60 } = schema
  const length = r.pick([minLength, maxLength, Math.min(maxLength, minLength + 1), Math.min(maxLength, minLength + 20)])
  return chinese(Math.min(length, 6_000))
}

/** A value that the schema takes, as far as a generator can know. */
export const valid = (schema: Schema, r: Random, ids: readonly string[], root: Schema = schema, depth = 0): unknown => {
  if (schema.$ref) {
    const found = root.$defs?.[schema.$ref.split('/').at(-1) ?? '']
    return found && depth < 8 ? valid(found, r, ids, root, depth + 1) : null
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return r.pick(schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return valid(r.pick(either), r, ids, root, depth + 1)
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((each) => valid(each, r, ids, root, depth + 1) as object))
  const type = Array.isArray(schema.type) ? r.pick(schema.type) : schema.type
  if (type === 'string') return text(schema, r)
  if (type === 'integer' || type === 'number') {
    const { minimum = 0, maximum = 100 } = schema
    return r.pick([Math.max(minimum, -1e6), Math.min(maximum, 1e6), Math.max(minimum, Math.min(maximum, 1))])
  }
  if (type === 'boolean') return r.chance(0.5)
  if (type === 'null') return null
  if (type === 'array') {
    const { minItems = 0, maxItems = 3 } = schema
    const length = Math.min(Math.max(minItems, r.whole(3)), maxItems)
    return Array.from({ length }, () => valid(schema.items ?? {}, r, ids, root, depth + 1))
  }
  if (type !== 'object') return r.pick([text({}, r), 1, null])
  const made: Record<string, unknown> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (!schema.required?.includes(name) && r.chance(0.5)) continue
    made[name] = /Id$/.test(name) && r.chance(0.7) ? r.pick(ids) : valid(property, r, ids, root, depth + 1)
  }
  return made
}

/** Takes something right and makes one thing of it wrong. */
export const spoilt = (value: unknown, r: Random): unknown => {
  if (value === null || typeof value !== 'object' || r.chance(0.08)) return wrong(r)
  if (Array.isArray(value)) return [...value, wrong(r)]
  const names = Object.keys(value)
  if (names.length === 0 || r.chance(0.2)) return { ...value, [`${CANARY}_${r.whole(9)}`]: wrong(r) }
  const name = r.pick(names)
  const { [name]: one, ...rest } = value as Record<string, unknown>
  if (r.chance(0.2)) return rest
  return { ...rest, [name]: r.chance(0.3) ? spoilt(one, r) : wrong(r) }
}

/** A body as it goes over the wire: mostly JSON, sometimes broken on purpose. */
export const onTheWire = (value: unknown, r: Random): string => {
  const json = JSON.stringify(value) ?? 'null'
  if (r.chance(0.94)) return json
  return r.pick([
    json.slice(0, Math.floor(json.length / 2)),
    `${json}${json}`,
    json.replace('{', `{"${CANARY}_twice":1,"${CANARY}_twice":2,`),
    json.replace('{', '{"__proto__":{"polluted":true},'),
    '['.repeat(20_000),
    '\u0000',
    '"文\\ud800"',
    '1e999999',
    `{"text":"${'\\u0000'.repeat(50)}"}`,
  ])
}
