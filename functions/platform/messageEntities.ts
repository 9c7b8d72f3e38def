import { any, boolean, Entity, item, list, map, number, string } from 'dynamodb-toolbox'
import { plain, prefixed, stamp } from './entityParts'
import { table } from './table'

export const MessageEntity = new Entity({
  name: 'Message',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('C')),
    /** `M#000000000012`: the server's place of the message. Places are taken one after the other. */
    place: string().key().savedAs('sk'),
    id: string(),
    seq: number().savedAs('q'),
    side: string().enum('resident', 'official').savedAs('s'),
    from: string().enum('resident', 'deputy', 'station', 'system').savedAs('f'),
    text: string().savedAs('t').optional(),
    createdAt: string().savedAs('at'),
    /** Messages of each side delivered so far, with this one. */
    residentCount: number().savedAs('rc'),
    officialCount: number().savedAs('oc'),
    awaitsResident: boolean().savedAs('aw').optional(),
    typedBy: string().enum('liaison').savedAs('ty').optional(),
    /** Pictures, voice, a place, an article: see functions/platform/attachments.ts. */
    attachments: list(any()).savedAs('an').optional(),
    /** The message it answers to: id, side and the beginning of its words. */
    quote: map({ id: string(), seq: number(), from: string(), text: string() }).savedAs('qu').optional(),
    heldAt: string().savedAs('ho').optional(),
    /** Held, because the check gave no answer. */
    unchecked: boolean().savedAs('uc').optional(),
    /** WeChat found it against the rules: nobody looks at it unless its sender asks. */
    risky: boolean().savedAs('ry').optional(),
    /** A held message that was released stands at this place now. */
    releasedAs: number().savedAs('ra').optional(),
    /** This is the delivered copy of a held message. */
    released: boolean().savedAs('rl').optional(),
    /** Why staff did not let a held message through. */
    refusedFor: string().savedAs('rf').optional(),
    recalledAt: string().savedAs('re').optional(),
    /** The queue of held messages. */
    p2: string().optional(),
    s2: string().optional(),
    ...stamp,
  }),
})

/** A message whose client's clock was off: told by its id when it was first seen. */
export const MessageMarkEntity = new Entity({
  name: 'MessageMark',
  table,
  ...plain,
  schema: item({
    conversationId: string().key().savedAs('pk').transform(prefixed('C')),
    messageId: string().key().savedAs('sk').transform(prefixed('I')),
    at: string(),
  }),
})

/** A picture or voice recording that WeChat looks at: the trace of its verdict leads to where it was attached. */
export const MediaCheckEntity = new Entity({
  name: 'MediaCheck',
  table,
  ...plain,
  schema: item({
    traceId: string().key().savedAs('pk').transform(prefixed('MC')),
    sk: string().key().default('MC'),
    target: map({ kind: string().enum('message', 'opinion'), id: string(), seq: number().optional() }),
    /** Which of the attachments. */
    index: number(),
    ttl: number(),
  }),
})
