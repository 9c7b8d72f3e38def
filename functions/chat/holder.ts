import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { config } from '../platform/config'
import { deputyRecord, stationRecord } from '../platform/directory'
import { documentClient } from '../platform/table'
import type { HolderKind } from './conversationRecord'

export type Holder = { kind: HolderKind; holderId: string; holderName: string }

/** The deputy or station that a conversation goes to. Throws not_found, or deputy_unavailable if they take no messages. */
export const findHolder = async (to: { deputyId?: string; stationId?: string }): Promise<Holder> => {
  const [Key, kind]: [{ pk: string; sk: string }, HolderKind] =
    to.deputyId !== undefined
      ? [{ pk: `DP#${to.deputyId}`, sk: 'DP' }, 'deputy']
      : [{ pk: `ST#${to.stationId}`, sk: 'ST' }, 'station']
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key, ConsistentRead: true }),
  )
  if (!Item) throw problem('not_found')
  const { id, card } = kind === 'deputy' ? deputyRecord(Item) : stationRecord(Item)
  if (!card.takesMessages) throw problem('deputy_unavailable')
  return { kind, holderId: id, holderName: card.name }
}
