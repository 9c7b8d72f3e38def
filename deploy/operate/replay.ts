import { DeleteObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3'
import { config } from '../../functions/platform/config'
import { ask } from '../../functions/platform/lambda'
import { objects, s3 } from '../../functions/platform/objects'
import { ASIDE_PREFIX, type Aside } from '../../functions/stream/putAside'

/** A record that waited, and what came of handing it over again. */
export type Replayed = { key: string; reason: string; outcome: 'done' | 'still failing' }

const MOST_BYTES = 2_000_000

const read = async (key: string): Promise<Aside | undefined> => {
  const bytes = await objects.get(key, MOST_BYTES)
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as Aside)
}

const waiting = async (): Promise<string[]> => {
  const keys: string[] = []
  const asked = { Bucket: config().filesBucket, Prefix: ASIDE_PREFIX }
  for await (const page of paginateListObjectsV2({ client: s3() }, asked))
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
  return keys
}

/**
 * Hands every record that was put aside to the deployed stream function again, one by one, oldest first. One that
 * works now is removed; one that fails is put aside anew by the function itself. Seen twice, a record changes nothing.
 */
export const replay = async (streamFunction: string): Promise<Replayed[]> => {
  const found = (await Promise.all((await waiting()).map(async (key) => ({ key, aside: await read(key) })))).flatMap(
    ({ key, aside }) => (aside ? [{ key, ...aside }] : []),
  )
  const replayed: Replayed[] = []
  for (const { key, reason, asideAt, record } of found.toSorted((a, b) => a.asideAt.localeCompare(b.asideAt))) {
    await ask(streamFunction, { Records: [record] })
    const failing = (await read(key))?.asideAt !== asideAt
    if (!failing) await s3().send(new DeleteObjectCommand({ Bucket: config().filesBucket, Key: key }))
    replayed.push({ key, reason, outcome: failing ? 'still failing' : 'done' })
  }
  return replayed
}
