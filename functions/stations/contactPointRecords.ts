import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import type { ContactPoint } from '@shared/stations/contactPoints'
import { PutItemCommand } from 'dynamodb-toolbox'
import { cached } from '../platform/cache'
import { ContactPointEntity } from '../platform/civicEntities'
import { config } from '../platform/config'
import { indexPages } from '../platform/indexPages'
import { conditionFailed, documentClient } from '../platform/table'
import { placeOrderOf } from './names'

export type ContactPointCard = Omit<ContactPoint, 'id' | 'figures'>
export type ListedPoint = ContactPointCard & { id: string; order: string }

const readAll = async (): Promise<ListedPoint[]> => {
  const found: ListedPoint[] = []
  for await (const { items } of indexPages('byOwner', 'CONTACT_POINTS'))
    for (const { pk, s1, c } of items) found.push({ ...(c as ContactPointCard), id: pk.slice(3), order: String(s1) })
  return found
}

const kept = cached<'all', ListedPoint[]>(readAll, 8_000, 1)

/** All contact points of the city (some dozens), by the pinyin of their names; kept for some seconds. */
export const allContactPoints = (): Promise<ListedPoint[]> => kept.get('all')

/** Fresh. Throws not_found. */
export const needContactPoint = async (id: string): Promise<{ id: string; rev: number; card: ContactPointCard }> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: { pk: `CP#${id}`, sk: 'CP' }, ConsistentRead: true }),
  )
  if (!Item) throw problem('not_found')
  return { id, rev: Number(Item.rev), card: Item.c as ContactPointCard }
}

type Write = { id: string; rev?: number; card: ContactPointCard; by: string; request: string }

/** `rev` is the one that was read, absent for a new one. Throws conflict. */
export const putContactPoint = async ({ rev, ...rest }: Write): Promise<void> => {
  documentClient()
  try {
    await ContactPointEntity.build(PutItemCommand)
      .item({ ...rest, s1: placeOrderOf(rest.card.name, rest.id), rev: (rev ?? 0) + 1 })
      .options({ condition: rev === undefined ? { attr: 'rev', exists: false } : { attr: 'rev', eq: rev } })
      .send()
  } catch (error) {
    throw conditionFailed(error) ? problem('conflict') : error
  } finally {
    kept.forget('all')
  }
}
