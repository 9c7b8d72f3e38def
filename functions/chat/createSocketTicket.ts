import { randomBytes } from 'node:crypto'
import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { PutItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { SocketTicketEntity } from '../platform/chatEntities'
import { config } from '../platform/config'
import { digest } from '../platform/ids'
import { countUse } from '../platform/limit'
import type { Operation } from '../platform/serve'
import type { Recipient } from '../platform/sockets'
import { documentClient, ttl } from '../platform/table'
import type { ChatDeps } from './deps'
import { answersFor } from './sides'

const SECONDS = 60
const A_MINUTE = 30

/** Names under which frames reach this caller. */
const recipientsOf = (caller: Caller): Recipient[] => {
  const [deputyId, stationId] = [answersFor(caller, 'deputy'), answersFor(caller, 'station')]
  return [
    `account#${caller.id}`,
    ...(deputyId === undefined ? [] : [`deputy#${deputyId}` as const]),
    ...(stationId === undefined ? [] : [`station#${stationId}` as const]),
  ]
}

/** A ticket to connect once within a minute, so that no token stands in an address. */
export const createSocketTicket: Operation<typeof contract.createSocketTicket, ChatDeps> = async (
  _input,
  caller,
  { now },
) => {
  const { socketUrl } = config()
  if (!socketUrl) throw problem('unavailable')
  await countUse('socket', caller.id, A_MINUTE, 60, now)
  const ticket = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now.getTime() + SECONDS * 1000).toISOString()
  documentClient()
  await SocketTicketEntity.build(PutItemCommand)
    .item({
      digest: digest(ticket),
      accountId: caller.id,
      recipients: recipientsOf(caller),
      expiresAt,
      ttl: ttl(now, SECONDS * 2),
    })
    .send()
  return { ticket, url: `${socketUrl}?ticket=${ticket}`, expiresAt }
}
