import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { config } from '../platform/config'
import { deputyRecord, onLeave, stationRecord } from '../platform/directory'
import { documentClient } from '../platform/table'
import type { HolderKind } from './conversationRecord'

export type Holder = {
  kind: HolderKind
  holderId: string
  holderName: string
  /** The deputy on leave who was meant. */
  standInFor?: { id: string; name: string }
}

const read = async (pk: string, sk: string) =>
  (
    await documentClient().send(
      new GetCommand({ TableName: config().tableName, Key: { pk, sk }, ConsistentRead: true }),
    )
  ).Item

const readDeputy = async (id: string) => {
  const item = await read(`DP#${id}`, 'DP')
  return item && deputyRecord(item)
}

/**
 * The deputy or station that a conversation goes to; for a deputy on leave, whoever stands in. Throws not_found, or
 * deputy_unavailable if they take no messages.
 */
export const findHolder = async (to: { deputyId?: string; stationId?: string }, now: Date): Promise<Holder> => {
  if (to.deputyId === undefined) {
    const item = await read(`ST#${to.stationId}`, 'ST')
    if (!item) throw problem('not_found')
    const { id, card } = stationRecord(item)
    if (!card.takesMessages) throw problem('deputy_unavailable')
    return { kind: 'station', holderId: id, holderName: card.name }
  }
  const deputy = await readDeputy(to.deputyId)
  if (!deputy) throw problem('not_found')
  const { id, card } = deputy
  if (!card.takesMessages) throw problem('deputy_unavailable')
  const own: Holder = { kind: 'deputy', holderId: id, holderName: card.name }
  const leave = onLeave(card, now)
  const standIn = leave && (await readDeputy(leave.standInId))
  if (!standIn?.card.takesMessages || onLeave(standIn.card, now)) return own
  return {
    kind: 'deputy',
    holderId: standIn.id,
    holderName: standIn.card.name,
    standInFor: { id, name: card.name },
  }
}
