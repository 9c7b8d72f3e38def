import { problem } from '@shared/api/errors'
import { statusOf, workingDaysLeft } from '@shared/chat/state'
import type { WalkIn } from '@shared/chat/walkInEndpoints'
import { type FormattedItem, GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { WalkInEntity } from '../platform/deskEntities'
import { decrypt, maskPhone } from '../platform/personal'
import { secrets } from '../platform/secrets'
import { conditionFailed, documentClient } from '../platform/table'
import type { ConversationRecord } from './conversationRecord'
import { readRecord } from './store'

export type WalkInRecord = Omit<FormattedItem<typeof WalkInEntity>, 'sk'>

const PREFIX = 'walk-in:'
/** Stands where the account of a resident would. */
export const residentOfWalkIn = (walkInId: string): string => `${PREFIX}${walkInId}`
export const isWalkIn = (residentId: string): boolean => residentId.startsWith(PREFIX)

export const walkInsOf = (stationId: string): string => `WIS#${stationId}`

/** Only the station that wrote it down knows of it. Throws not_found. */
export const needStationOf = (caller: Caller, stationId: string): string => {
  if (!caller.roles.includes('station') || caller.stationId !== stationId) throw problem('not_found')
  return stationId
}

/** Throws not_found. */
export const findWalkIn = async (walkInId: string): Promise<WalkInRecord> => {
  documentClient()
  const { Item } = await WalkInEntity.build(GetItemCommand).key({ id: walkInId }).options({ consistent: true }).send()
  if (!Item) throw problem('not_found')
  return Item
}

export const needWalkIn = async (walkInId: string, caller: Caller): Promise<WalkInRecord> => {
  const record = await findWalkIn(walkInId)
  needStationOf(caller, record.stationId)
  return record
}

/** False where somebody else wrote meanwhile. */
export const putWalkIn = async (record: WalkInRecord, before: number | undefined): Promise<boolean> => {
  documentClient()
  try {
    await WalkInEntity.build(PutItemCommand)
      .item({ ...record, rev: (before ?? 0) + 1 })
      .options({ condition: before === undefined ? { attr: 'p1', exists: false } : { attr: 'rev', eq: before } })
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

export const conversationOfWalkIn = (walkInId: string, consistent = true): Promise<ConversationRecord> =>
  readRecord(walkInId, residentOfWalkIn(walkInId), consistent)

/** An answer waits to be told when it came after the last call that reached the visitor. */
const stateOf = ({ calls }: WalkInRecord, { officialCount, phase, lastAt }: ConversationRecord): WalkIn['state'] => {
  const told = calls.filter(({ reached }) => reached).at(-1)
  const answered = phase === 'closed' || (phase !== 'waiting' && officialCount > 0)
  if (!answered) return 'open'
  return told && told.at >= lastAt ? 'told' : 'to_call'
}

/** `whole` shows the telephone number to whoever is about to call. */
export const walkInView = async (
  record: WalkInRecord,
  conversation: ConversationRecord,
  now: Date,
  whole: boolean,
): Promise<WalkIn> => {
  const number = decrypt((await secrets()).phoneKey, record.sealedPhone)
  return {
    id: record.id,
    number: record.number,
    stationId: record.stationId,
    name: conversation.name,
    phone: whole ? number : maskPhone(number.replace(/[^\d]/g, '')),
    topic: conversation.topic,
    with: { kind: conversation.kind, id: conversation.holderId, name: conversation.holderName },
    status: statusOf(conversation, now.toISOString()),
    state: stateOf(record, conversation),
    ...(conversation.phase === 'waiting' &&
      conversation.dueAt && {
        dueAt: conversation.dueAt,
        dueDays: workingDaysLeft(conversation.dueAt, now.toISOString()),
      }),
    createdAt: record.createdAt,
    calls: record.calls,
  }
}
