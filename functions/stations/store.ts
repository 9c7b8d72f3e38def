import { problem } from '@shared/api/errors'
import { PutItemCommand } from 'dynamodb-toolbox'
import { type DeputyCard, directory, type StationCard } from '../platform/directory'
import { DeputyEntity } from '../platform/directoryEntities'
import { saveStation } from '../platform/stationRecords'
import { conditionFailed, documentClient } from '../platform/table'
import { orderOf, placeOrderOf } from './names'

type Stamp = { by: string; request: string }
/** `rev` is the one that was read; absent for a new record. */
type Write<Card> = { id: string; rev?: number; card: Card } & Stamp

/** Throws conflict where somebody else wrote meanwhile. */
export const putDeputy = async ({ rev, ...rest }: Write<DeputyCard>) => {
  documentClient()
  try {
    await DeputyEntity.build(PutItemCommand)
      .item({ ...rest, s1: orderOf(rest.card.name, rest.id), rev: (rev ?? 0) + 1 })
      .options({ condition: rev === undefined ? { attr: 'rev', exists: false } : { attr: 'rev', eq: rev } })
      .send()
  } catch (error) {
    if (conditionFailed(error)) throw problem('conflict')
    throw error
  } finally {
    directory.forget()
  }
}

/** As putDeputy; `along` are items that are written with it or not at all. */
export const putStation = (write: Write<StationCard>, along: Record<string, unknown>[] = []) =>
  saveStation({ ...write, order: placeOrderOf(write.card.name, write.id) }, along)
