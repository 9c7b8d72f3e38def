import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3'
import { config } from '../../functions/platform/config'
import { s3 } from '../../functions/platform/objects'
import { digestOfAll, digestOfItems } from './prove'
import { putAll, RESTORED, type StoredItem, tableIsEmpty, wholeTable } from './wholeTable'

/** What a backup holds, with what proves that it is whole: `manifest.json` beside `items/` and `files/`. */
export type Manifest = {
  madeAt: string
  stage: string
  table: string
  /** Items by kind: their number, and the SHA-256 of the file's lines. */
  items: Record<string, { count: number; sha256: string }>
  /** Files by key. */
  files: Record<string, { bytes: number; sha256: string; contentType?: string }>
  /** Of all items whatever their order (prove.ts): the restored stage must have the same. */
  digest: string
}

const sha256 = () => createHash('sha256')

/** Bytes and sets are not JSON's: written as `{"$bytes": base64}`. */
const plain = (_: string, value: unknown) => {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  // A Buffer has turned itself into this before a replacer sees it.
  const buffer = value as { type?: string; data?: number[] } | null
  if (buffer?.type === 'Buffer' && Array.isArray(buffer.data))
    return { $bytes: Buffer.from(buffer.data).toString('base64') }
  return value
}
const whole = (_: string, value: unknown) => {
  const bytes = (value as { $bytes?: string } | null)?.$bytes
  return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : value
}

/** Short-lived items that must not come back: sessions' tickets, open sockets, limits, kept answers, holds. */
const PASSING = /^(T#|WT#|WS#|L#|I#)/

export const isKept = ({ pk }: Pick<StoredItem, 'pk'>): boolean => !PASSING.test(pk)

const kindOf = ({ _et, pk }: StoredItem): string => _et ?? (/^(P|S|SD)(#|$)/.exec(pk)?.[1] ? 'Figures' : 'Platform')

const writeItems = async (folder: string): Promise<Pick<Manifest, 'items' | 'digest'>> => {
  const digest = digestOfAll()
  const kinds = new Map<
    string,
    { count: number; hash: ReturnType<typeof sha256>; out: ReturnType<typeof createWriteStream> }
  >()
  for await (const item of wholeTable()) {
    if (!isKept(item)) continue
    delete item[RESTORED]
    digest.add(item)
    const kind = kindOf(item)
    let file = kinds.get(kind)
    if (!file) {
      file = { count: 0, hash: sha256(), out: createWriteStream(join(folder, 'items', `${kind}.jsonl`)) }
      kinds.set(kind, file)
    }
    const line = `${JSON.stringify(item, plain)}\n`
    file.hash.update(line)
    file.count++
    if (!file.out.write(line)) await new Promise((resolve) => file?.out.once('drain', resolve))
  }
  const listed: Manifest['items'] = {}
  for (const [kind, { count, hash, out }] of [...kinds].toSorted(([a], [b]) => a.localeCompare(b))) {
    await new Promise<void>((resolve, reject) => out.end(resolve).once('error', reject))
    listed[kind] = { count, sha256: hash.digest('hex') }
  }
  return { items: listed, digest: digest.value() }
}

/** File names may not leave the folder, whatever a key says. */
const fileOf = (folder: string, key: string) => join(folder, 'files', encodeURIComponent(key))

const writeFiles = async (folder: string): Promise<Manifest['files']> => {
  const listed: Manifest['files'] = {}
  const Bucket = config().filesBucket
  for await (const page of paginateListObjectsV2({ client: s3() }, { Bucket }))
    for (const { Key = '' } of page.Contents ?? []) {
      const { Body, ContentType } = await s3().send(new GetObjectCommand({ Bucket, Key }))
      const hash = sha256()
      let bytes = 0
      const counted = async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      }
      await pipeline(Body as Readable, counted, createWriteStream(fileOf(folder, Key)))
      listed[Key] = { bytes, sha256: hash.digest('hex'), ...(ContentType && { contentType: ContentType }) }
    }
  return listed
}

/** Writes everything of the stage into an empty folder: JSON Lines for each kind of item, every file, and checksums. */
export const backup = async (folder: string, now: Date): Promise<Manifest> => {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty: a backup goes into a folder of its own.`)
  await mkdir(join(folder, 'items'))
  await mkdir(join(folder, 'files'))
  const manifest: Manifest = {
    madeAt: now.toISOString(),
    stage: config().stage,
    table: config().tableName,
    ...(await writeItems(folder)),
    files: await writeFiles(folder),
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2))
  return manifest
}

const lines = (file: string) => createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })

/** Holds a backup to its checksums before anything is written. */
const proveItems = async (folder: string, items: Manifest['items']) => {
  for (const [kind, { count, sha256: right }] of Object.entries(items)) {
    const hash = sha256()
    let found = 0
    for await (const line of lines(join(folder, 'items', `${kind}.jsonl`))) {
      hash.update(`${line}\n`)
      found++
    }
    if (found !== count || hash.digest('hex') !== right) throw new Error(`items/${kind}.jsonl is not what was written.`)
  }
}

const restoreFiles = async (folder: string, files: Manifest['files']) => {
  for (const [Key, { sha256: right, contentType }] of Object.entries(files)) {
    const body = await readFile(fileOf(folder, Key))
    if (sha256().update(body).digest('hex') !== right) throw new Error(`The file ${Key} is not what was written.`)
    await s3().send(new PutObjectCommand({ Bucket: config().filesBucket, Key, Body: body, ContentType: contentType }))
  }
}

const CHUNK = 500

/**
 * Brings a backup into an empty stage. Refuses a table with items in it and a backup whose checksums do not hold.
 * Answers the number of items put, and whether the stage now equals what was backed up.
 */
export const restore = async (folder: string): Promise<{ count: number; equal: boolean }> => {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  if (!(await tableIsEmpty())) throw new Error(`${config().tableName} is not empty: restore into a new stage.`)
  await proveItems(folder, manifest.items)
  await restoreFiles(folder, manifest.files)
  let count = 0
  for (const kind of Object.keys(manifest.items)) {
    let chunk: StoredItem[] = []
    for await (const line of lines(join(folder, 'items', `${kind}.jsonl`))) {
      chunk.push({ ...(JSON.parse(line, whole) as StoredItem), [RESTORED]: 1 })
      if (chunk.length === CHUNK) {
        await putAll(chunk)
        chunk = []
      }
      count++
    }
    await putAll(chunk)
  }
  return { count, equal: (await digestOfItems(isKept)) === manifest.digest }
}
