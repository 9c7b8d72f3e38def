import type { Side } from '@shared/chat/state'
import type { CityRules } from '@shared/city/rules'
import { pushFrame, type Recipient } from '../platform/sockets'
import type { ConversationRecord } from './conversationRecord'
import { inTurn } from './inTurn'
import { isSeenBy, type MessageRecord, messageView } from './messageRecord'
import type { Sides } from './store'
import { conversationView } from './views'

const SIDES: readonly Side[] = ['resident', 'official']

const recipientOf = ({ residentId, kind, holderId }: Sides, side: Side): Recipient =>
  side === 'resident' ? `account#${residentId}` : `${kind}#${holderId}`

/** Pushes a message to the sockets of both sides, the sender's other devices included. Never throws. */
export const pushMessage = async (sides: Sides, message: MessageRecord): Promise<void> => {
  const { conversationId } = message
  // In turn, so that what was written first is heard first.
  await inTurn(`push ${conversationId}`, () =>
    Promise.all(
      SIDES.filter((side) => isSeenBy(message, side)).map((side) =>
        pushFrame(recipientOf(sides, side), { type: 'message', conversationId, message: messageView(message, side) }),
      ),
    ),
  )
}

/** Tells both sides how far one of them has read. */
export const pushRead = async (record: ConversationRecord, side: Side): Promise<void> => {
  const by = side === 'resident' ? 'resident' : record.kind
  const frame = { type: 'read', conversationId: record.id, by, seq: record.readBy[side].seq }
  await Promise.all(SIDES.map((each) => pushFrame(recipientOf(record, each), frame)))
}

/** Shows both sides the conversation as it is now. */
export const pushConversation = async (record: ConversationRecord, rules: CityRules, now: Date): Promise<void> => {
  await Promise.all(
    SIDES.filter((side) => side === 'resident' || record.lastSeq > 0).map((side) =>
      pushFrame(recipientOf(record, side), {
        type: 'conversation',
        conversationId: record.id,
        conversation: conversationView(record, side, rules, now),
      }),
    ),
  )
}
