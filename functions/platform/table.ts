import { ConditionalCheckFailedException, DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Table } from 'dynamodb-toolbox'
import { config } from './config'

const documents = () => {
  const { region, dynamodbEndpoint } = config()
  const client = new DynamoDBClient({
    region,
    ...(dynamodbEndpoint && {
      endpoint: dynamodbEndpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    maxAttempts: 4,
  })
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

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
