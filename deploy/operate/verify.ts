import { HeadObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { config } from '../../functions/platform/config'
import { countIndex } from '../../functions/platform/indexPages'
import { s3 } from '../../functions/platform/objects'
import { documentClient } from '../../functions/platform/table'
import { mend } from './mend'
import { type Difference, recount } from './recount'
import { recountAdoptions } from './recountAdoptions'
import { structure } from './structure'
import { wholeTable } from './wholeTable'

/** Files of exports end after 7 days (deploy/storage.yml). */
const FILES_KEPT_MS = 7 * 86_400_000

const look = async () => {
  const [figures, adoptions, places] = [recount(), recountAdoptions(), structure()]
  let items = 0
  for await (const item of wholeTable()) {
    figures.add(item)
    adoptions.add(item)
    places.add(item)
    items++
  }
  const differences = [
    ...figures.differences(),
    ...adoptions.differences(),
    ...places.differences(),
    ...(await ofIndexes(places.queues, places.owned())),
    ...(await ofFiles(places.files)),
    ...(await ofAttachments(places.attached)),
  ]
  return { differences, linesOf: figures.linesOf, counts: { items, ...places.counts() } }
}

/** Everything that stands in an index; of `byOwner` people have too many parts to ask one by one. */
const countWhole = async (IndexName: string): Promise<number> => {
  let count = 0
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const asked = { TableName: config().tableName, IndexName, Select: 'COUNT' as const, ExclusiveStartKey }
    const page = await documentClient().send(new ScanCommand(asked))
    count += page.Count ?? 0
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return count
}

const ofIndexes = async (queues: ReadonlyMap<string, number>, owned: number): Promise<Difference[]> => {
  const found: Difference[] = []
  for (const [partition, expected] of queues) {
    const count = await countIndex('byQueue', partition)
    if (count !== expected) found.push({ what: 'index', where: `byQueue|${partition}`, expected, found: count })
  }
  const count = await countWhole('byOwner')
  if (count !== owned) found.push({ what: 'index', where: 'byOwner', expected: owned, found: count })
  return found
}

/** What people sent along is kept as long as their words: one list of what is there tells what is missing. */
const ofAttachments = async (attached: ReadonlyMap<string, string>): Promise<Difference[]> => {
  if (attached.size === 0) return []
  const there = new Set<string>()
  const asked = { Bucket: config().filesBucket, Prefix: 'attachments/' }
  for await (const page of paginateListObjectsV2({ client: s3() }, asked))
    for (const { Key } of page.Contents ?? []) if (Key) there.add(Key)
  return [...attached]
    .filter(([key]) => !there.has(key))
    .map(([key, where]) => ({ what: 'file', where: `${where}|${key}`, expected: 'a file', found: null }))
}

const ofFiles = async (files: ReadonlyMap<string, string>): Promise<Difference[]> => {
  const found: Difference[] = []
  const since = new Date(Date.now() - FILES_KEPT_MS).toISOString()
  for (const [where, madeAt] of files) {
    if (madeAt < since) continue
    try {
      await s3().send(new HeadObjectCommand({ Bucket: config().filesBucket, Key: where.split('|')[1] }))
    } catch (error) {
      if (!(error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name))) throw error
      found.push({ what: 'file', where, expected: 'a file', found: null })
    }
  }
  return found
}

const nameOf = ({ what, where, found }: Difference) => `${what} ${where} ${JSON.stringify(found)}`

export type Verified = {
  counts: Record<string, number>
  differences: Difference[]
  mended: number
}

/**
 * Recounts everything from the records and compares what is derived from them: counters, participants, queues,
 * conversations, references, versions, indexes, files. While people write, the stream is seconds behind: a difference
 * counts only if it stands unchanged after `settleMs`.
 */
export const verify = async (asked: { mend?: boolean; settleMs?: number } = {}): Promise<Verified> => {
  const first = await look()
  if (first.differences.length === 0) return { counts: first.counts, differences: [], mended: 0 }
  await new Promise((resolve) => setTimeout(resolve, asked.settleMs ?? 5_000))
  const second = await look()
  const seen = new Set(first.differences.map(nameOf))
  const differences = second.differences.filter((difference) => seen.has(nameOf(difference)))
  const mended = asked.mend ? await mend(differences, second.linesOf) : 0
  return { counts: second.counts, differences, mended }
}
