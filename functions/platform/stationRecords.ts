import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { EntityParser } from 'dynamodb-toolbox'
import { config } from './config'
import { deputyRecord, directory, type StationCard, stationRecord } from './directory'
import { StationEntity } from './directoryEntities'
import { putWith } from './putWith'
import { documentClient } from './table'

const item = async (pk: string, sk: string) => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: { pk, sk }, ConsistentRead: true }),
  )
  if (!Item) throw problem('not_found')
  return Item
}

/** Throws not_found. */
export const needDeputy = async (id: string) => deputyRecord(await item(`DP#${id}`, 'DP'))
export const needStation = async (id: string) => stationRecord(await item(`ST#${id}`, 'ST'))

type Write = {
  id: string
  /** The one that was read; absent for a new record. */
  rev?: number
  order: string
  card: StationCard
  by: string
  request: string
}

/**
 * Writes a station, if nobody wrote meanwhile; `along` are items that are written with it or not at all. Throws
 * conflict.
 */
export const saveStation = async (
  { id, rev, order, card, by, request }: Write,
  along: Record<string, unknown>[] = [],
): Promise<void> => {
  documentClient()
  const next = { id, s1: order, card, rev: (rev ?? 0) + 1, by, request }
  const put = {
    Item: StationEntity.build(EntityParser).parse(next).item,
    ...(rev === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': rev } }),
  }
  try {
    await putWith(put, along)
  } finally {
    directory.forget()
  }
}
