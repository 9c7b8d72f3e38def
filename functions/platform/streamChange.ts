import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'

type Stored = Record<string, unknown>

/** A record of the table's stream: an item before and after a write, by stored names. */
export type StreamChange = {
  eventId: string
  /** Its place in the stream: rises with each write of an item. */
  sequence: string
  /** ISO: when DynamoDB took the write, to the second. */
  at: string
  before?: Stored
  after?: Stored
}

type Image = Parameters<typeof unmarshall>[0]

export const streamChange = (record: DynamoDBRecord): StreamChange => {
  const { NewImage, OldImage, ApproximateCreationDateTime, SequenceNumber } = record.dynamodb ?? {}
  return {
    eventId: record.eventID ?? '',
    sequence: SequenceNumber ?? record.eventID ?? '',
    at: new Date((ApproximateCreationDateTime ?? 0) * 1000).toISOString(),
    before: OldImage && unmarshall(OldImage as Image),
    after: NewImage && unmarshall(NewImage as Image),
  }
}

/** What a context's reaction asks the stream to tell somebody. One `event` makes one notification, however often it is seen. */
export type Notice = {
  accountId: string
  /** What happened, uniquely: `decided#<opinion>#<n>`. */
  event: string
  /** ISO, where the item says it to the millisecond: two events of one second stay in order. */
  at?: string
  kind: string
  text: string
  opinionId?: string
  conversationId?: string
  draftId?: string
}
