import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import { handler } from '../../functions/stream/handler'
import type { House } from './house'

const BATCH = 100
const MOST_TRIES = 60

/** A record as Lambda hands it over: times in seconds. */
const asLambda = (record: unknown): DynamoDBRecord => {
  const given = record as DynamoDBRecord
  const at = Math.floor(Number(given.dynamodb?.ApproximateCreationDateTime ?? 0) / 1000)
  return { ...given, dynamodb: { ...given.dynamodb, ApproximateCreationDateTime: at } } as DynamoDBRecord
}

/** What the table's stream brought since the last look. */
export const streamReader = ({ direct, settings }: Pick<House, 'direct' | 'settings'>) => {
  const options = {
    endpoint: direct,
    region: 'cn-northwest-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  const streams = new DynamoDBStreamsClient(options)
  let iterator: string | undefined
  const begin = async () => {
    const { Table } = await new DynamoDBClient(options).send(new DescribeTableCommand({ TableName: settings.table }))
    const StreamArn = Table?.LatestStreamArn
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId
    const asked = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const }
    return (await streams.send(new GetShardIteratorCommand(asked))).ShardIterator
  }
  return async (most = BATCH): Promise<DynamoDBRecord[]> => {
    iterator ??= await begin()
    const { Records = [], NextShardIterator } = await streams.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: most }),
    )
    iterator = NextShardIterator
    return Records.map(asLambda)
  }
}

const LANES = 16

/** Records by item, in their order, as shards and parallel batches hand them over beside one another. */
export const lanesOf = (records: readonly DynamoDBRecord[]): DynamoDBRecord[][] => {
  const lanes = Array.from({ length: LANES }, (): DynamoDBRecord[] => [])
  for (const record of records) {
    const key = JSON.stringify(record.dynamodb?.Keys?.pk)
    const sum = [...key].reduce((total, letter) => total + letter.charCodeAt(0), 0)
    lanes[sum % LANES]?.push(record)
  }
  return lanes.filter((lane) => lane.length > 0)
}

/** Delivers a batch as the event source mapping does: what fails is halved, and tried again. Answers the deliveries it took. */
export const deliver = async (records: readonly DynamoDBRecord[], tries = 0): Promise<number> => {
  if (records.length === 0) return 0
  try {
    await handler({ Records: [...records] })
    return 1
  } catch (error) {
    if (tries > MOST_TRIES) throw error
    if (records.length === 1) return 1 + (await deliver(records, tries + 1))
    const half = Math.ceil(records.length / 2)
    return 1 + (await deliver(records.slice(0, half))) + (await deliver(records.slice(half)))
  }
}
