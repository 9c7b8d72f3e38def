import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { EntityParser } from 'dynamodb-toolbox'
import { ConnectionEntity } from './chatEntities'
import { config } from './config'
import { lean } from './lean'
import { log } from './log'
import { emit } from './metrics'
import { queryPartition } from './query'
import { documentClient, ttl } from './table'

/** Whom a frame is for: `account#<id>`, or whoever answers for `deputy#<id>` or `station#<id>`. */
export type Recipient = `account#${string}` | `deputy#${string}` | `station#${string}`

/** API Gateway ends a socket after two hours; its entries go a little later. */
const LIFE_SECONDS = 2 * 3600 + 600

let client: ApiGatewayManagementApiClient | undefined
const gateway = (): ApiGatewayManagementApiClient => {
  const { region, socketEndpoint } = config()
  if (client) return client
  client = new ApiGatewayManagementApiClient({
    region,
    endpoint: socketEndpoint,
    maxAttempts: 2,
    // An emulator on loopback takes any signature.
    ...(socketEndpoint?.startsWith('http://') && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  })
  lean(client)
  return client
}

const byId = (connectionId: string) => `connection#${connectionId}`
const parser = ConnectionEntity.build(EntityParser)

/** Registers an open socket. */
export const addConnection = async (connectionId: string, recipients: readonly string[], now: Date): Promise<void> => {
  const entry = { connectionId, ttl: ttl(now, LIFE_SECONDS) }
  const items = [
    ...recipients.map((recipient) => ({ ...entry, recipient })),
    { ...entry, recipient: byId(connectionId), recipients: [...recipients] },
  ]
  await Promise.all(
    items.map((item) =>
      documentClient().send(new PutCommand({ TableName: config().tableName, Item: parser.parse(item).item })),
    ),
  )
}

/** Forgets a socket that is closed. */
export const removeConnection = async (connectionId: string): Promise<void> => {
  const own = await queryPartition<{ recipients?: string[] }>({ pk: `WS#${byId(connectionId)}` })
  const names = [...own.flatMap(({ recipients = [] }) => recipients), byId(connectionId)]
  await Promise.all(
    names.map((name) =>
      documentClient().send(
        new DeleteCommand({ TableName: config().tableName, Key: { pk: `WS#${name}`, sk: connectionId } }),
      ),
    ),
  )
}

const isGone = (error: unknown): boolean => error instanceof Error && error.name === 'GoneException'

/** Sends to one socket; one that is gone is forgotten. Never throws: a frame is a courtesy, the table is the truth. */
export const sendFrame = async (connectionId: string, frame: object): Promise<void> => {
  const started = Date.now()
  try {
    await gateway().send(new PostToConnectionCommand({ ConnectionId: connectionId, Data: JSON.stringify(frame) }))
    emit({ FrameTime: Date.now() - started })
  } catch (error) {
    if (isGone(error)) return removeConnection(connectionId).catch(() => undefined)
    log.warn('frame not sent', { name: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Ids of the open sockets of a recipient. Never throws: whom we do not find is caught up by reading. */
export const openSockets = async (recipient: Recipient): Promise<string[]> => {
  try {
    return (await queryPartition<{ sk: string }>({ pk: `WS#${recipient}` })).map(({ sk }) => sk)
  } catch (error) {
    log.warn('sockets not found', { name: error instanceof Error ? error.name : 'unknown' })
    return []
  }
}

/** Sends a frame to several sockets. Never throws. */
export const sendFrames = async (connectionIds: readonly string[], frame: object): Promise<void> => {
  await Promise.all(connectionIds.map((id) => sendFrame(id, frame)))
}

/** Sends a frame to every open socket of a recipient. Never throws. */
export const pushFrame = async (recipient: Recipient, frame: object): Promise<void> =>
  sendFrames(await openSockets(recipient), frame)

/** Closes all sockets of an account, whose roles or session ended. */
export const closeSockets = async (accountId: string): Promise<void> => {
  const open = await queryPartition<{ sk: string }>({ pk: `WS#account#${accountId}` })
  for (const { sk } of open) {
    await gateway()
      .send(new DeleteConnectionCommand({ ConnectionId: sk }))
      .catch((error: unknown) => {
        if (!isGone(error)) throw error
      })
    await removeConnection(sk)
  }
}
