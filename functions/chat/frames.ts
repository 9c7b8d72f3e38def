import type { Side } from '@shared/chat/state'
import type { CityRules } from '@shared/city/rules'
import { openSockets, pushFrame, type Recipient, sendFrame } from '../platform/sockets'
import type { ConversationRecord } from './conversationRecord'
import { inTurn } from './inTurn'
import { isSeenBy, type MessageRecord, messageView } from './messageRecord'
import type { Sides } from './store'
import { conversationView } from './views'

const SIDES: readonly Side[] = ['resident', 'official']

const recipientOf = ({ residentId, kind, holderId }: Sides, side: Side): Recipient =>
  side === 'resident' ? `account#${residentId}` : `${kind}#${holderId}`

/** The sockets of both sides, looked up while the message is still on its way to the table. */
export type Listening = Record<Side, Promise<string[]>>

export const listening = (sides: Sides): Listening => ({
  resident: openSockets(recipientOf(sides, 'resident')),
  official: openSockets(recipientOf(sides, 'official')),
})

/**
 * Pushes a message to the sockets of both sides, the sender's other devices included: to those known before it was
 * written at once, then to those that opened meanwhile, so that nobody who has read up to here is left out. Never throws.
 */
export const pushMessage = async (sides: Sides, message: MessageRecord, known?: Listening): Promise<void> => {
  const { conversationId } = message
  const seeing = SIDES.filter((side) => isSeenBy(message, side))
  const frameFor = async (side: Side) => ({
    type: 'message',
    conversationId,
    message: await messageView(message, side),
  })
  // In turn, so that what was written first is heard first.
  const told = await inTurn(`push ${conversationId}`, () =>
    Promise.all(
      seeing.map(async (side) => {
        const sockets = known ? await known[side] : []
        const frame = await frameFor(side)
        if (known) await Promise.all(sockets.map((id) => sendFrame(id, frame)))
        else await pushFrame(recipientOf(sides, side), frame)
        return { side, sockets, frame }
      }),
    ),
  )
  if (!known) return
  await Promise.all(told.map(({ side, sockets, frame }) => pushFrame(recipientOf(sides, side), frame, sockets)))
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
