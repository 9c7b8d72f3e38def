import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { type Comparison, compareVersions } from '@shared/drafts/compare'
import { cached } from './cache'
import { config } from './config'
import { deflatedParts, inflatedParts } from './deflatedParts'
import { versionRecords } from './draftRecords'
import { log } from './log'
import { documentClient } from './table'

/** Rises when the rules of comparing change: what was kept by the old ones is then made anew. */
const RULES = 2

const four = (number: string) => number.padStart(4, '0')

const keep = async (draftId: string, prefix: string, entries: readonly Comparison[]): Promise<void> => {
  const createdAt = new Date().toISOString()
  const stamp = { by: 'system', request: 'comparison' }
  for (const Item of await deflatedParts(entries, { draftId, prefix, kind: 'comparison', createdAt, stamp }))
    await documentClient().send(new PutCommand({ TableName: config().tableName, Item }))
}

const compare = async (key: string): Promise<Comparison[]> => {
  const [draftId = '', a = '', b = ''] = key.split('/')
  const prefix = `C${RULES}#${four(a)}-${four(b)}#`
  const known = await inflatedParts<Comparison[]>(draftId, prefix)
  if (known) return known
  const [older, newer] = await Promise.all([
    versionRecords.get(`${draftId}/${a}`),
    versionRecords.get(`${draftId}/${b}`),
  ])
  if (!older || !newer) throw new Error(`A listed version of draft ${draftId} has no text: ${a} or ${b}`)
  const entries = compareVersions(older, newer)
  // Whoever asks next reads it; where it cannot be kept, the answer stands all the same.
  await keep(draftId, prefix, entries).catch((error: unknown) =>
    log.warn('comparison not kept', { name: error instanceof Error ? error.name : 'unknown' }),
  )
  return entries
}

/**
 * Two versions of a draft compared, by `<draftId>/<a>/<b>`. Versions never change, so it is worked out once, kept beside
 * them, and held by the process. Check first that the caller may read both.
 */
export const comparisonRecords = cached(compare, 3600_000, 30)
