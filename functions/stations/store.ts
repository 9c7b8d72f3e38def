import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { PutItemCommand } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { type DeputyCard, deputyRecord, directory, type StationCard, stationRecord } from '../platform/directory'
import { DeputyEntity, StationEntity } from '../platform/directoryEntities'
import { conditionFailed, documentClient } from '../platform/table'
import { orderOf, placeOrderOf } from './names'

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

type Stamp = { by: string; request: string }
/** `rev` is the one that was read; absent for a new record. */
type Write<Card> = { id: string; rev?: number; card: Card } & Stamp

const guarded = async (write: Promise<unknown>) => {
  try {
    await write
  } catch (error) {
    if (conditionFailed(error)) throw problem('conflict')
    throw error
  } finally {
    directory.forget()
  }
}

const known = (rev: number | undefined) =>
  rev === undefined ? ({ attr: 'rev', exists: false } as const) : ({ attr: 'rev', eq: rev } as const)

/** Throws conflict where somebody else wrote meanwhile. */
export const putDeputy = ({ rev, ...rest }: Write<DeputyCard>) => {
  documentClient()
  return guarded(
    DeputyEntity.build(PutItemCommand)
      .item({ ...rest, s1: orderOf(rest.card.name, rest.id), rev: (rev ?? 0) + 1 })
      .options({ condition: known(rev) })
      .send(),
  )
}

export const putStation = ({ rev, ...rest }: Write<StationCard>) => {
  documentClient()
  return guarded(
    StationEntity.build(PutItemCommand)
      .item({ ...rest, s1: placeOrderOf(rest.card.name, rest.id), rev: (rev ?? 0) + 1 })
      .options({ condition: known(rev) })
      .send(),
  )
}
