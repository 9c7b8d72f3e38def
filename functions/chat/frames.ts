import type { Side } from '@shared/chat/state'
import type { CityRules } from '@shared/city/rules'
import { cached } from '../platform/cache'
import { openSockets, pushFrame, type Recipient, sendFrames } from '../platform/sockets'
import { type ConversationRecord, otherSide } from './conversationRecord'
import { inTurn } from './inTurn'
import { isSeenBy, type MessageRecord, messageView } from './messageRecord'
import type { Sides } from './store'
import { conversationView } from './views'

const SIDES: readonly Side[] = ['resident', 'official']

const recipientOf = ({ residentId, kind, holderId }: Sides, side: Side): Recipient =>
  side === 'resident' ? `account#${residentId}` : `${kind}#${holderId}`

/** Who listened a moment ago hears it first; whoever came since is found by the look after the write. */
const lately = cached(openSockets, 5_000, 5_000)

/** The sockets of whoever hears a message, known before it is written. */
export const listening = (sides: Sides, from: Side): Promise<string[]> =>
  lately.get(recipientOf(sides, otherSide(from)))

/** The open sockets of both sides: looked for once, and told of all that comes of one request. */
type Open = Record<Side, Promise<string[]>>

const openOf = (sides: Sides): Open => ({
  resident: openSockets(recipientOf(sides, 'resident')),
  official: openSockets(recipientOf(sides, 'official')),
})

/**
 * Pushes a message to the sockets of both sides: at once to the other side's that were open before it was written, then
 * to those that opened meanwhile (so that nobody who has read up to here is left out) and to the sender's other devices.
 * Answers whose sockets are open. Never throws.
 */
export const pushMessage = async (sides: Sides, message: MessageRecord, known?: Promise<string[]>): Promise<Open> => {
  const other = otherSide(message.side)
  const told = known ? await known : []
  await toSide(message, other, (frame) => sendFrames(told, frame))
  const open = openOf(sides)
  await Promise.all([
    toSide(message, other, async (frame) =>
      sendFrames(
        (await open[other]).filter((id) => !told.includes(id)),
        frame,
      ),
    ),
    toSide(message, message.side, async (frame) => sendFrames(await open[message.side], frame)),
  ])
  return open
}

/** In turn, so that what was written first is heard first. */
const toSide = (message: MessageRecord, side: Side, push: (frame: object) => Promise<unknown>) =>
  inTurn(`push ${message.conversationId} ${side}`, async () => {
    if (!isSeenBy(message, side)) return
    const { conversationId } = message
    await push({ type: 'message', conversationId, message: await messageView(message, side) })
  })

/** Tells both sides how far one of them has read. */
export const pushRead = async (record: ConversationRecord, side: Side): Promise<void> => {
  const by = side === 'resident' ? 'resident' : record.kind
  const frame = { type: 'read', conversationId: record.id, by, seq: record.readBy[side].seq }
  await Promise.all(SIDES.map((each) => pushFrame(recipientOf(record, each), frame)))
}

/** Shows both sides the conversation as it is now. */
export const pushConversation = async (
  record: ConversationRecord,
  rules: CityRules,
  now: Date,
  open = openOf(record),
): Promise<void> => {
  await Promise.all(
    SIDES.filter((side) => side === 'resident' || record.lastSeq > 0).map(async (side) =>
      sendFrames(await open[side], {
        type: 'conversation',
        conversationId: record.id,
        conversation: conversationView(record, side, rules, now),
      }),
    ),
  )
}
