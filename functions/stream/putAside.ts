import type { DynamoDBRecord } from 'aws-lambda'
import { emit } from '../platform/metrics'
import { objects } from '../platform/objects'
import { putMark } from '../platform/systemMarks'

/** Where records that could not be worked on wait, whole, for `npm run replay`. */
export const ASIDE_PREFIX = 'stream-aside/'

/** A record that waits: since when, why, and the record as Lambda handed it over. */
export type Aside = { asideAt: string; reason: string; record: DynamoDBRecord }

export const asideKey = ({ eventID }: DynamoDBRecord): string => `${ASIDE_PREFIX}${eventID ?? 'unnamed'}.json`

/** Keeps the whole record under its event id: a stream ends after 24 hours, the record does not. */
export const putAside = async (record: DynamoDBRecord, reason: string): Promise<void> => {
  const aside: Aside = { asideAt: new Date().toISOString(), reason, record }
  await objects.put(asideKey(record), JSON.stringify(aside), 'application/json')
  emit({ RecordsPutAside: 1 })
  await putMark('aside', { at: aside.asideAt, name: reason }).catch(() => undefined)
}
