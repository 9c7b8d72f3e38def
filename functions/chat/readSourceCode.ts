import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { GetItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { ContactPointEntity } from '../platform/civicEntities'
import { directory } from '../platform/directory'
import type { Operation } from '../platform/serve'
import { findSource, sourceCode, sourcePicture } from '../platform/sourceCodes'
import { documentClient } from '../platform/table'
import { WechatError } from '../platform/wechat/client'
import type { ChatDeps, ChatPlatform } from './deps'

const managesPlaces = (caller: Caller) => caller.may('stations:manage') || caller.may('deputies:manage')

const picture = async (
  kind: 'deputy' | 'station' | 'contact_point',
  { id, name, note }: { id: string; name: string; note?: string },
  caller: Caller,
  { now, requestId, makeCode }: ChatPlatform,
) => {
  const code = await sourceCode(kind, id, { by: caller.id, request: requestId, now })
  try {
    return { code, name, note, picture: await sourcePicture(makeCode, code) }
  } catch (error) {
    if (error instanceof WechatError) throw problem('wechat_busy')
    throw error
  }
}

/** A deputy's own mini-program code, to put on a wall or a card. */
export const readDeputyCode: Operation<typeof contract.readDeputyCode, ChatDeps> = async (
  { deputyId },
  caller,
  deps,
) => {
  const deputy = (await directory.read()).deputies.find(({ id }) => id === deputyId)
  if (!deputy) throw problem('not_found')
  const own = caller.deputyId === deputyId
  const atStation = caller.stationId !== undefined && deputy.stationIds.includes(caller.stationId)
  if (!own && !atStation && !managesPlaces(caller)) throw problem('forbidden')
  return picture('deputy', { ...deputy, note: [deputy.level, deputy.district].join(' · ') }, caller, deps)
}

export const readStationCode: Operation<typeof contract.readStationCode, ChatDeps> = async (
  { stationId },
  caller,
  deps,
) => {
  const station = (await directory.read()).stations.find(({ id }) => id === stationId)
  if (!station) throw problem('not_found')
  if (caller.stationId !== stationId && !managesPlaces(caller)) throw problem('forbidden')
  return picture('station', { ...station, note: station.address }, caller, deps)
}

/** A contact point's code: opinions of who scans it are counted for it. */
export const readContactPointCode: Operation<typeof contract.readContactPointCode, ChatDeps> = async (
  { contactPointId },
  caller,
  deps,
) => {
  documentClient()
  const { Item } = await ContactPointEntity.build(GetItemCommand).key({ id: contactPointId }).send()
  const card = Item?.card as { name: string; address: string } | undefined
  if (!card) throw problem('not_found')
  if (caller.stationId !== contactPointId && !managesPlaces(caller) && !caller.may('drafts:publish'))
    throw problem('forbidden')
  return picture('contact_point', { id: contactPointId, name: card.name, note: card.address }, caller, deps)
}

/** Where a scanned code leads. */
export const findSourceCode: Operation<typeof contract.findSourceCode, ChatDeps> = async ({ code }) => {
  const source = await findSource(code)
  return { code: source.code, kind: source.kind, id: source.targetId }
}
