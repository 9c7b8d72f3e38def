import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { parseDraft } from '@shared/drafts/parse'
import { EntityParser, type FormattedItem, GetItemCommand } from 'dynamodb-toolbox'
import { cached } from './cache'
import { DraftEntity, VersionPartEntity } from './entities'
import { queryPartition } from './query'
import { documentClient } from './table'

/** A draft as it is stored. Several contexts read it; only the drafts context writes it. */
export type DraftRecord = FormattedItem<typeof DraftEntity>

/** A version's whole parsed text. */
export type VersionRecord = Omit<ReturnType<typeof parseDraft>, 'warnings'> & {
  /** Of the recognition, and before them of reading the file. */
  warnings: { message: string }[]
  draftId: string
  version: number
  kind: string
  createdAt: string
}

const readDraftRecord = async (draftId: string): Promise<DraftRecord | undefined> => {
  documentClient()
  const { Item } = await DraftEntity.build(GetItemCommand).key({ id: draftId }).options({ consistent: true }).send()
  return Item
}

/**
 * Drafts by id, kept for five seconds: a change shows within ten. Whoever is about to refuse something on the word
 * of a kept record asks `fresh` first.
 */
export const draftRecords = cached(readDraftRecord, 5_000)

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)
/** Below DynamoDB's 400 KB with room for keys. */
const PART_BYTES = 350_000

const partKey = (version: number, part: number) =>
  `${String(version).padStart(4, '0')}#${String(part).padStart(2, '0')}`

/** The items of a version's text, deflated, in parts that each fit into an item. They are written with the draft that lists them. */
export const versionParts = async (record: VersionRecord, stamp: { by: string; request: string }) => {
  const bytes = await deflate(Buffer.from(JSON.stringify(record)))
  const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  return Array.from(
    { length: parts },
    (_, part) =>
      VersionPartEntity.build(EntityParser).parse({
        draftId: record.draftId,
        part: partKey(record.version, part),
        kind: record.kind,
        createdAt: record.createdAt,
        parts,
        body: new Uint8Array(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)),
        ...stamp,
      }).item,
  )
}

const readVersionRecord = async (key: string): Promise<VersionRecord | undefined> => {
  const [draftId = '', version = ''] = key.split('/')
  const items = await queryPartition<{ body: Uint8Array; parts: number }>({
    pk: `DV#${draftId}`,
    skPrefix: `${version.padStart(4, '0')}#`,
  })
  if (items.length === 0 || items.length < (items[0]?.parts ?? 1)) return undefined
  const bytes = await inflate(Buffer.concat(items.map(({ body }) => Buffer.from(body))))
  return JSON.parse(bytes.toString('utf8')) as VersionRecord
}

/** Versions by `<draftId>/<version>`: they never change, so they are kept for long. Check first that the draft lists the version. */
export const versionRecords = cached(readVersionRecord, 3600_000, 20)
