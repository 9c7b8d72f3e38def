import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { statusOf } from '@shared/chat/state'
import type { WalkIn } from '@shared/chat/walkInEndpoints'
import { directory } from '../platform/directory'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { findSource, sourceCode, sourcePicture } from '../platform/sourceCodes'
import { WechatError } from '../platform/wechat/client'
import type { ChatDeps } from './deps'
import { readMessages } from './store'
import { conversationOfWalkIn, findWalkIn, needStationOf, needWalkIn, walkInsOf, walkInView } from './walkInRecord'

const LOOKED_AT = 200
const SHOWN = 100

/** A station's slips, newest first. Of those in one state the last two hundred are looked through. */
export const listWalkIns: Operation<typeof contract.listWalkIns, ChatDeps> = async (
  { stationId, state, limit, next },
  caller,
  { cursors, now },
) => {
  needStationOf(caller, stationId)
  const scope = JSON.stringify(['walk-ins', stationId, state])
  const place = next === undefined ? undefined : cursors.open<Place>(scope, next)
  const page = await indexPage('byOwner', [walkInsOf(stationId)], { place, limit: state ? LOOKED_AT : limit })
  const items: WalkIn[] = await Promise.all(
    page.items.map(async ({ pk }) => {
      const id = pk.slice(3)
      const [record, conversation] = await Promise.all([findWalkIn(id), conversationOfWalkIn(id, false)])
      return walkInView(record, conversation, now, false)
    }),
  )
  if (state) return { items: items.filter((each) => each.state === state).slice(0, limit) }
  return { items, next: page.next && cursors.seal(scope, page.next) }
}

/** What is to be told on the telephone, and the number to call. */
export const readWalkIn: Operation<typeof contract.readWalkIn, ChatDeps> = async ({ walkInId }, caller, { now }) => {
  const record = await needWalkIn(walkInId, caller)
  const [conversation, { messages }] = await Promise.all([
    conversationOfWalkIn(walkInId),
    readMessages(walkInId, { limit: SHOWN }),
  ])
  const delivered = messages.filter(({ heldAt, recalledAt }) => heldAt === undefined && recalledAt === undefined)
  return {
    ...(await walkInView(record, conversation, now, true)),
    messages: delivered
      .toReversed()
      .map(({ from, text, createdAt }) => ({ from, text: text ?? '（图片、语音或位置）', at: createdAt })),
  }
}

const stationOf = async (stationId: string) => {
  const station = (await directory.read()).stations.find(({ id }) => id === stationId)
  if (!station) throw problem('not_found')
  return station
}

/** The slip that the visitor takes home. */
export const printSlip: Operation<typeof contract.printSlip, ChatDeps> = async ({ walkInId }, caller, deps) => {
  const { now, requestId, makeCode } = deps
  const record = await needWalkIn(walkInId, caller)
  const [station, conversation] = await Promise.all([stationOf(record.stationId), conversationOfWalkIn(walkInId)])
  const code = await sourceCode('walk_in', walkInId, { by: caller.id, request: requestId, now })
  try {
    return {
      number: record.number,
      code,
      picture: await sourcePicture(makeCode, code),
      stationName: station.name,
      stationPhone: station.phone,
      stationAddress: station.address,
      holderName: conversation.holderName,
      createdAt: record.createdAt,
      dueAt: conversation.dueAt,
    }
  } catch (error) {
    if (error instanceof WechatError) throw problem('wechat_busy')
    throw error
  }
}

/** Whoever holds the slip sees where the matter stands, not what was said. Throws not_found. */
export const readSlip: Operation<typeof contract.readSlip, ChatDeps> = async ({ code }, _caller, { now }) => {
  const { kind, targetId } = await findSource(code)
  if (kind !== 'walk_in') throw problem('not_found')
  const record = await findWalkIn(targetId)
  const [station, conversation] = await Promise.all([
    stationOf(record.stationId),
    conversationOfWalkIn(targetId, false),
  ])
  return {
    number: record.number,
    stationName: station.name,
    stationPhone: station.phone,
    holderName: conversation.holderName,
    status: statusOf(conversation, now.toISOString()),
    createdAt: record.createdAt,
    dueAt: conversation.phase === 'waiting' ? conversation.dueAt : undefined,
    calledAt: record.calls.filter(({ reached }) => reached).at(-1)?.at,
  }
}
