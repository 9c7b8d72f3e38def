import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox'
import { SocketTicketEntity } from '../platform/chatEntities'
import { config } from '../platform/config'
import { digest } from '../platform/ids'
import { log } from '../platform/log'
import { addConnection, removeConnection, sendFrame } from '../platform/sockets'
import { documentClient } from '../platform/table'

/** What API Gateway tells of a socket; `eventType` cannot be forged by a frame's `action`, the route can. */
type SocketEvent = {
  requestContext: { eventType?: string; connectionId: string }
  queryStringParameters?: Record<string, string | undefined>
  body?: unknown
  isBase64Encoded?: boolean
}

const MOST_BYTES = 32 * 1024
const done = { statusCode: 200 }

/** The Lambda entry of the socket API. Sockets carry frames to the app; from it they take only `{"type":"ping"}`. */
export const handler = async (event: SocketEvent): Promise<{ statusCode: number }> => {
  const { eventType, connectionId } = event.requestContext
  try {
    switch (eventType) {
      case 'CONNECT':
        return await connect(connectionId, event.queryStringParameters?.ticket, new Date())
      case 'DISCONNECT':
        await removeConnection(connectionId)
        return done
      default:
        await sendFrame(connectionId, answerTo(event.body, event.isBase64Encoded ?? false))
        return done
    }
  } catch (error) {
    log.error('socket', { eventType, name: error instanceof Error ? error.name : 'unknown' })
    return { statusCode: 500 }
  }
}

const format = SocketTicketEntity.build(EntityFormatter)

/** Uses the ticket up. A forged, used or expired one is refused. */
const connect = async (connectionId: string, ticket: string | undefined, now: Date) => {
  if (!ticket) return { statusCode: 401 }
  const { Attributes } = await documentClient().send(
    new DeleteCommand({
      TableName: config().tableName,
      Key: { pk: `WT#${digest(ticket)}`, sk: 'T' },
      ReturnValues: 'ALL_OLD',
    }),
  )
  const found = Attributes && format.format(Attributes)
  if (!found || found.expiresAt <= now.toISOString()) return { statusCode: 401 }
  await addConnection(connectionId, found.recipients, now)
  return done
}

/** The frame that answers a frame of the app. The connection is kept whatever came. */
export const answerTo = (body: unknown, binary: boolean): { type: 'pong' } | { type: 'error'; code: string } => {
  if (binary || typeof body !== 'string') return { type: 'error', code: 'frame_invalid' }
  if (Buffer.byteLength(body) > MOST_BYTES) return { type: 'error', code: 'frame_too_large' }
  try {
    const frame: unknown = JSON.parse(body)
    const type = typeof frame === 'object' && frame !== null && 'type' in frame ? frame.type : undefined
    return type === 'ping' ? { type: 'pong' } : { type: 'error', code: 'frame_unknown' }
  } catch {
    return { type: 'error', code: 'frame_invalid' }
  }
}
