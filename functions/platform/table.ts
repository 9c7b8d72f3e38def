import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Table } from 'dynamodb-toolbox'
import { config } from './config'
import { lean } from './lean'

const documents = () => {
  const { region, dynamodbEndpoint, databaseRounds } = config()
  const client = new DynamoDBClient({
    region,
    ...(dynamodbEndpoint && {
      endpoint: dynamodbEndpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    maxAttempts: 4,
  })
  lean(client)
  // A single write that met a transaction is tried again, as a throttled one is: the SDK would give up at once.
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args)
      } catch (error) {
        if (error instanceof TransactionConflictException) Object.assign(error, { $retryable: {} })
        throw error
      }
    },
    { step: 'deserialize', priority: 'high', name: 'conflictsPass' },
  )
  // On a bad day the SDK stops trying again at all, so that people are answered; what nobody waits for goes on here.
  client.middlewareStack.add(
    (next) => async (args) => {
      for (let round = 1; ; round++) {
        try {
          return await next(args)
        } catch (error) {
          if (round >= databaseRounds || !passing(error)) throw error
          await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2_000, 50 * 2 ** round)))
        }
      }
    },
    { step: 'initialize', priority: 'low', name: 'rounds' },
  )
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

/** Trouble that passes: what was asked may be asked again. */
export const passing = (error: unknown): boolean =>
  error instanceof Error &&
  /Throttl|ProvisionedThroughput|RequestLimit|Timeout|ECONN|ServiceUnavailable|InternalServerError|TransactionConflict/.test(
    `${error.name} ${error.message}`,
  )

/** The one table. `byOwner` lists what belongs to somebody, `byQueue` what waits somewhere. */
export const table = new Table({
  name: () => config().tableName,
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: {
    byOwner: { type: 'global', partitionKey: { name: 'p1', type: 'string' }, sortKey: { name: 's1', type: 'string' } },
    byQueue: { type: 'global', partitionKey: { name: 'p2', type: 'string' }, sortKey: { name: 's2', type: 'string' } },
  },
  entityAttributeSavedAs: '_et',
})

let client: DynamoDBDocumentClient | undefined
/** The document client, made at the first use; the table's entities send through the same one. */
export const documentClient = (): DynamoDBDocumentClient => {
  if (!client) {
    client = documents()
    table.documentClient = client
  }
  return client
}

/** A condition of the write did not hold, alone or inside a transaction. */
export const conditionFailed = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some((reason) => reason.Code === 'ConditionalCheckFailed'))

/** Two transactions met on an item; the write may be tried again. */
export const transactionConflict = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some((reason) => reason.Code === 'TransactionConflict')

/** Seconds since 1970, for the `ttl` attribute. */
export const ttl = (from: Date, seconds: number): number => Math.floor(from.getTime() / 1000) + seconds
