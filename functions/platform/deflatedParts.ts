import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { EntityParser } from 'dynamodb-toolbox'
import { VersionPartEntity } from './draftEntities'
import { queryPartition } from './query'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)
/** Below DynamoDB's 400 KB with room for keys. */
const PART_BYTES = 350_000

type Kept = { draftId: string; prefix: string; kind: string; createdAt: string; stamp: { by: string; request: string } }

/** The items that keep something long beside a draft's versions: deflated, in parts that each fit into an item. */
export const deflatedParts = async (value: unknown, { draftId, prefix, kind, createdAt, stamp }: Kept) => {
  const bytes = await deflate(Buffer.from(JSON.stringify(value)))
  const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  return Array.from(
    { length: parts },
    (_, part) =>
      VersionPartEntity.build(EntityParser).parse({
        draftId,
        part: `${prefix}${String(part).padStart(2, '0')}`,
        kind,
        createdAt,
        parts,
        body: new Uint8Array(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)),
        ...stamp,
      }).item,
  )
}

/** What those items keep; undefined where there is nothing, or not yet all of it. */
export const inflatedParts = async <T>(draftId: string, prefix: string): Promise<T | undefined> => {
  const items = await queryPartition<{ body: Uint8Array; parts: number }>({ pk: `DV#${draftId}`, skPrefix: prefix })
  if (items.length === 0 || items.length < (items[0]?.parts ?? 1)) return undefined
  const bytes = await inflate(Buffer.concat(items.map(({ body }) => Buffer.from(body))))
  return JSON.parse(bytes.toString('utf8')) as T
}
