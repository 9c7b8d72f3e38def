import type { DynamoDBRecord } from 'aws-lambda'
import { objects } from '../platform/objects'

/** Where records that could not be worked on wait, whole, for `npm run replay`. */
export const ASIDE_PREFIX = 'stream-aside/'

/** Keeps the whole record under its event id: a stream ends after 24 hours, the record does not. */
export const putAside = (record: DynamoDBRecord): Promise<void> =>
  objects.put(`${ASIDE_PREFIX}${record.eventID ?? 'unnamed'}.json`, JSON.stringify(record), 'application/json')
