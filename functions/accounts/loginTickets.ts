import { randomBytes } from 'node:crypto'
import type { accounts as contract } from '@shared/accounts/endpoints'
import { problem } from '@shared/api/errors'
import { GetItemCommand, PutItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import { LoginTicketEntity } from '../platform/accountEntities'
import { addressClass } from '../platform/caller'
import { digest } from '../platform/ids'
import { countUse } from '../platform/limit'
import { browserOf, placeOf, stampOf } from '../platform/origin'
import { pcSessions } from '../platform/pcSessions'
import { secrets } from '../platform/secrets'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient, ttl } from '../platform/table'
import type { AccountDeps } from './deps'
import { sessionOf } from './records'
import { needAccount } from './store'
import { wechatProblem } from './wechatProblem'

/** A ticket is good for two minutes and one sign-in. */
const SECONDS = 120

const ticketOf = async (id: string) => {
  documentClient()
  return (await LoginTicketEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()).Item
}

/** The PC asks for a code to scan; the secret binds the ticket to this browser. */
export const createLoginTicket: Operation<typeof contract.createLoginTicket, AccountDeps> = async (
  _input,
  _caller,
  deps,
) => {
  await countUse('sign-in', addressClass(deps.address), deps.rules.limits.signInsPerMinute, 60, deps.now)
  const id = deps.newId()
  const secret = randomBytes(24).toString('base64url')
  const expiresAt = new Date(deps.now.getTime() + SECONDS * 1000).toISOString()
  const qrcode = await deps.wechat
    .code({ scene: id, page: 'pages/accounts/approveSignIn/index' })
    .catch((error: unknown) => {
      throw wechatProblem(error)
    })
  await LoginTicketEntity.build(PutItemCommand)
    .item({
      id,
      secretDigest: digest(secret),
      browser: browserOf(deps.userAgent),
      address: placeOf(deps.address),
      createdAt: deps.now.toISOString(),
      expiresAt,
      ttl: ttl(deps.now, SECONDS + 600),
    })
    .send()
  return { ticketId: id, secret, qrcode, expiresAt }
}

const openTicket = async (id: string, now: string) => {
  const ticket = await ticketOf(id)
  if (!ticket) throw problem('not_found')
  if (ticket.usedAt || ticket.expiresAt <= now) throw problem('ticket_used')
  return ticket
}

export const describeLoginTicket: Operation<typeof contract.describeLoginTicket, AccountDeps> = async (
  { ticketId },
  _caller,
  { now },
) => openTicket(ticketId, now.toISOString())

/** The phone approves, once. */
export const approveLoginTicket: Operation<typeof contract.approveLoginTicket, AccountDeps> = async (
  { ticketId },
  caller,
  { now },
) => {
  await openTicket(ticketId, now.toISOString())
  try {
    await LoginTicketEntity.build(UpdateItemCommand)
      .item({ id: ticketId, accountId: caller.id })
      .options({
        condition: {
          and: [
            { attr: 'usedAt', exists: false },
            {
              or: [
                { attr: 'accountId', exists: false },
                { attr: 'accountId', eq: caller.id },
              ],
            },
          ],
        },
      })
      .send()
  } catch (error) {
    if (conditionFailed(error)) throw problem('ticket_used')
    throw error
  }
  return { ok: true as const }
}

/** The PC asks whether it was approved; the session is given once. */
export const pollLoginTicket: Operation<typeof contract.pollLoginTicket, AccountDeps> = async (
  { ticketId, secret },
  _caller,
  deps,
) => {
  const ticket = await ticketOf(ticketId)
  if (ticket?.secretDigest !== digest(secret)) throw problem('not_found')
  if (ticket.usedAt || ticket.expiresAt <= deps.now.toISOString()) throw problem('ticket_used')
  if (!ticket.accountId) return { status: 'waiting' as const }
  const account = await needAccount(ticket.accountId)
  try {
    await LoginTicketEntity.build(UpdateItemCommand)
      .item({ id: ticketId, usedAt: deps.now.toISOString() })
      .options({ condition: { attr: 'usedAt', exists: false } })
      .send()
  } catch (error) {
    if (conditionFailed(error)) throw problem('ticket_used')
    throw error
  }
  const endsAt = new Date(deps.now.getTime() + deps.rules.pcSessionHours * 3_600_000).toISOString()
  const id = deps.newId()
  const { browser, address: place } = ticket
  const request = stampOf(deps.requestId, { browser, place })
  await pcSessions.begin({ accountId: account.id, id, browser, place, expiresAt: endsAt, request }, deps.now)
  const session = await sessionOf(account, await secrets(), id, deps.now, { endsAt })
  return { status: 'approved' as const, session }
}
