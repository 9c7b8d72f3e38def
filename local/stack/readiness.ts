import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { functionEnvironment, type Settings } from './settings'

const READY = { pk: { S: 'SYSTEM' }, sk: { S: 'READY' } }

/** The record that makes `GET /health` say ready, and the mark of a first load that was broken off. */
export const readiness = (settings: Settings) => {
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region } = functionEnvironment(settings)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region, credentials })
  const loading = join(settings.folder, 'demo-loading')
  return {
    isReady: async () =>
      (await client.send(new GetItemCommand({ TableName: settings.table, Key: READY }))).Item !== undefined,
    wasBrokenOff: () => existsSync(loading),
    begin: () => writeFileSync(loading, ''),
    finish: async () => {
      await client.send(
        new PutItemCommand({ TableName: settings.table, Item: { ...READY, value: { S: new Date().toISOString() } } }),
      )
      rmSync(loading, { force: true })
    },
  }
}
