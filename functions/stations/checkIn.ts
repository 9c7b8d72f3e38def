import { problem } from '@shared/api/errors'
import { dutyNow } from '@shared/stations/duties'
import type { stations as contract } from '@shared/stations/endpoints'
import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { CheckInEntity } from '../platform/deskEntities'
import { queryPartition } from '../platform/query'
import { type Operation, Reply } from '../platform/serve'
import { needStation } from '../platform/stationRecords'
import { conditionFailed, documentClient } from '../platform/table'
import { beijing } from './views'

/** 签到: once for each duty, by the deputy or by the station's worker; a second time answers the first. */
export const checkIn: Operation<typeof contract.checkIn> = async (
  { stationId, deputyId },
  caller,
  { now, requestId },
) => {
  const worksHere = caller.roles.includes('station') && caller.stationId === stationId
  const who = deputyId ?? (caller.roles.includes('deputy') ? caller.deputyId : undefined)
  if (who === undefined || (who !== caller.deputyId && !worksHere)) throw problem('forbidden')
  const { card } = await needStation(stationId)
  const duty = dutyNow(card.duties, who, beijing(now))
  if (!duty) throw problem('not_on_duty')
  const key = { stationId, duty: `${duty.date}#${duty.from}#${who}` }
  const answer = (at: string) => ({ deputyId: who, date: duty.date, from: duty.from, at })
  const at = now.toISOString()
  documentClient()
  try {
    await CheckInEntity.build(PutItemCommand)
      .item({ ...key, at, by: caller.id, request: requestId })
      .options({ condition: { attr: 'at', exists: false } })
      .send()
    return new Reply(201, answer(at))
  } catch (error) {
    if (!conditionFailed(error)) throw error
    const { Item } = await CheckInEntity.build(GetItemCommand).key(key).options({ consistent: true }).send()
    return new Reply(201, answer(Item?.at ?? at))
  }
}

/** Who came on a day or in a month (`2026-11-23`, `2026-11`), by the time when the duty begins. */
export const checkInsOf = async (stationId: string, period: string) =>
  (await queryPartition<{ sk: string; at: string }>({ pk: `SC#${stationId}`, skPrefix: period })).map(({ sk, at }) => {
    const [date = '', from = '', deputyId = ''] = sk.split('#')
    return { date, from, deputyId, at }
  })
