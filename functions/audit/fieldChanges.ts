import { cut, masked, maskedName } from '@shared/text/mask'
import type { FieldChange } from '../platform/audit'

type Value = unknown

/** Deeper than any record of ours; below it a value is told as it is stored. */
const DEPTH = 8
const MOST = 16

/** Keys and what machinery keeps beside them. */
const TECHNICAL = new Set(
  'pk sk p1 s1 p2 s2 _et entity by request rev writes updatedAt ttl card timeline earlier keyDigest key'.split(' '),
)
/** Told as changed, never with their values. */
const SECRET = /digest|sealed|secret|token|openid/i
const NAMES = new Set(['submitter.name', 'submitter.organisation', 'author'])

const scalar = (value: Value): value is string | number | boolean => value !== null && typeof value !== 'object'

/** An item's leaves by their path; a list of plain values is one of them. */
const leaves = (value: Value, path: string, depth: number, into: Map<string, string>): void => {
  if (value === undefined || value === null || value === '') return
  if (scalar(value)) {
    into.set(path, String(value))
    return
  }
  if (value instanceof Uint8Array || value instanceof Set) return
  if (Array.isArray(value)) {
    if (value.length === 0) return
    if (value.every(scalar)) into.set(path, value.join('、'))
    else for (const [index, each] of value.entries()) leaves(each, `${path}.${index + 1}`, depth + 1, into)
    return
  }
  if (depth >= DEPTH) {
    into.set(path, JSON.stringify(value))
    return
  }
  // An entry's own id is machinery, too: its place in the list is told.
  for (const [name, each] of Object.entries(value))
    if (name !== 'id' || depth < 2) leaves(each, path === '' ? name : `${path}.${name}`, depth + 1, into)
}

type Look = {
  /** Attribute names by stored ones. */
  names: Readonly<Record<string, string>>
  /** The whole public record stands in the card. */
  inCard?: boolean
  only?: readonly string[]
  ignore?: readonly string[]
}

const fieldsOf = (item: Record<string, Value> | undefined, { names, inCard, only, ignore = [] }: Look) => {
  const found = new Map<string, string>()
  for (const [stored, value] of Object.entries(item ?? {})) {
    // A key is the record's place, whatever its entity calls it: the entry's target tells it.
    if (stored === 'pk' || stored === 'sk') continue
    const name = names[stored] ?? stored
    if (inCard && name === 'card') leaves(value, '', 0, found)
    else if (!TECHNICAL.has(name)) leaves(value, name, 1, found)
  }
  for (const field of found.keys()) {
    const [first = ''] = field.split('.')
    if ((only && !only.includes(first)) || ignore.includes(first)) found.delete(field)
  }
  return found
}

const told = (field: string, value: string | undefined): string | null => {
  if (value === undefined) return null
  if (SECRET.test(field)) return '（已隐去）'
  return cut(NAMES.has(field) ? maskedName(value) : masked(value))
}

/** What changed between two states of an item: each field's old and new value, masked, and how many more there are. */
export const fieldChanges = (
  before: Record<string, Value> | undefined,
  after: Record<string, Value> | undefined,
  look: Look,
): { changes: FieldChange[]; more: number } => {
  const [old, now] = [fieldsOf(before, look), fieldsOf(after, look)]
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((field) => old.get(field) !== now.get(field))
  return {
    changes: changed.slice(0, MOST).map((field) => [field, told(field, old.get(field)), told(field, now.get(field))]),
    more: Math.max(0, changed.length - MOST),
  }
}
