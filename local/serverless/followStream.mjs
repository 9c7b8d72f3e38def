import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'

/** Lambda reads a stream some four times a second; here more often, so that nobody who tries things out waits. */
const BETWEEN_MS = 100
const LONGEST_BACKOFF_MS = 5_000

const numberOf = (record) => record.dynamodb.SequenceNumber

/** The JSON that Lambda receives: AWS sends times as seconds and binary as base64. */
const asEvent = (records, streamArn) => ({
  Records: records.map((record) => ({
    ...record,
    eventSourceARN: streamArn,
    dynamodb: {
      ...record.dynamodb,
      ApproximateCreationDateTime: Math.floor(Number(record.dynamodb.ApproximateCreationDateTime) / 1000),
    },
  })),
})

/**
 * An event source mapping: hands the records of a table's stream to a function in order, and remembers in a file how far
 * it came, so that a restart repeats only what was in flight. Knows ReportBatchItemFailures, bisecting and retries;
 * what fails to the end is written to a file in place of the failure queue.
 * (serverless-offline-dynamodb-streams takes a batch for done when some of its records were reported as failed.)
 */
export const followStream = ({ tableName, settings, folder, invoke, log }) => {
  const options = { endpoint: process.env.DYNAMODB_ENDPOINT, maxAttempts: 10 }
  const tables = new DynamoDBClient(options)
  const streams = new DynamoDBStreamsClient(options)
  const place = join(folder, 'stream-position.json')
  let stopped = false

  const positionAt = () => {
    try {
      return JSON.parse(readFileSync(place, 'utf8'))
    } catch {
      return {}
    }
  }
  const remember = (streamArn, shardId, sequenceNumber) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${place}.new`, JSON.stringify({ ...positionAt(), [`${streamArn} ${shardId}`]: sequenceNumber }))
    renameSync(`${place}.new`, place)
  }

  /** How many of the records are done; throws where the function did. */
  const deliver = async (records, streamArn) => {
    const answer = await invoke(asEvent(records, streamArn))
    if (settings.functionResponseType !== 'ReportBatchItemFailures') return records.length
    const failed = new Set((answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier))
    const first = records.findIndex((record) => failed.has(numberOf(record)))
    return first === -1 ? records.length : first
  }

  const giveUp = (record) => {
    log.error(`stream record ${numberOf(record)} failed to the end`)
    appendFileSync(join(folder, 'stream-failures.jsonl'), `${JSON.stringify(record)}\n`)
  }

  const work = async (records, streamArn, done) => {
    let rest = records
    let size = rest.length
    for (let attempt = 0; rest.length > 0 && !stopped; ) {
      const batch = rest.slice(0, size)
      const delivered = await deliver(batch, streamArn).catch((error) => {
        log.error(`the stream consumer failed: ${error?.stack}`)
        return 0
      })
      if (delivered > 0) {
        done(numberOf(batch[delivered - 1]))
        rest = rest.slice(delivered)
        attempt = 0
        size = delivered === batch.length ? rest.length : 1
        continue
      }
      if (settings.bisectBatchOnFunctionError && size > 1) {
        size = Math.ceil(size / 2)
        continue
      }
      attempt += 1
      if (attempt > settings.maximumRetryAttempts) {
        for (const record of batch) giveUp(record)
        done(numberOf(batch.at(-1)))
        rest = rest.slice(batch.length)
        attempt = 0
        size = rest.length
        continue
      }
      await pause(Math.min(200 * 2 ** attempt, LONGEST_BACKOFF_MS))
    }
  }

  const iteratorFor = async (streamArn, shardId) => {
    const after = positionAt()[`${streamArn} ${shardId}`]
    const start = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
      : { ShardIteratorType: settings.startingPosition }
    const input = { StreamArn: streamArn, ShardId: shardId }
    const { ShardIterator } = await streams
      .send(new GetShardIteratorCommand({ ...input, ...start }))
      // What we stood at is older than the stream keeps.
      .catch(() => streams.send(new GetShardIteratorCommand({ ...input, ShardIteratorType: 'TRIM_HORIZON' })))
    return ShardIterator
  }

  const followShard = async (streamArn, shardId) => {
    let iterator = await iteratorFor(streamArn, shardId)
    while (iterator && !stopped) {
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: settings.batchSize }),
      )
      await work(Records, streamArn, (sequenceNumber) => remember(streamArn, shardId, sequenceNumber))
      iterator = NextShardIterator
      if (Records.length < settings.batchSize) await pause(BETWEEN_MS)
    }
  }

  const follow = async () => {
    const followed = new Set()
    while (!stopped) {
      const { Table } = await tables.send(new DescribeTableCommand({ TableName: tableName }))
      const StreamArn = Table.LatestStreamArn
      const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
      for (const { ShardId } of StreamDescription.Shards) {
        if (followed.has(ShardId)) continue
        followed.add(ShardId)
        running.push(again(() => followShard(StreamArn, ShardId)))
      }
      await pause(1_000)
    }
  }

  /** Starts over from the remembered place after an error of the database. */
  const again = async (task) => {
    while (!stopped) {
      try {
        return await task()
      } catch (error) {
        if (!stopped) log.error(`the stream could not be read: ${error?.message}`)
        await pause(1_000)
      }
    }
    return undefined
  }

  const running = []
  running.push(again(follow))
  return async () => {
    stopped = true
    // What is in flight may end; the rest is delivered again at the next start.
    await Promise.race([Promise.all(running), pause(4_000)])
  }
}
