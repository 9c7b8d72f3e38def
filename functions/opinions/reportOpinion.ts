import type { opinions as contract } from '@shared/opinions/endpoints'
import { $remove, PutItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import { batchGet } from '../platform/batchGet'
import { countUse } from '../platform/limit'
import { indexPage, type Place } from '../platform/pages'
import { OpinionReportEntity } from '../platform/publicOpinionEntities'
import { queryPartition } from '../platform/query'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient } from '../platform/table'
import type { OpinionDeps } from './deps'
import { needPublic } from './publicView'
import { workOn } from './readOpinion'

const PER_HOUR = 20
const OPEN = 'OPINION_REPORTS'

/** A reader asks staff to look. Once for each person and opinion; the last reason stands. */
export const reportOpinion: Operation<typeof contract.reportOpinion, OpinionDeps> = async (
  { opinionId, reason },
  caller,
  deps,
) => {
  const { shown } = await needPublic(opinionId, caller, deps)
  await countUse('opinion-report', caller.id, PER_HOUR, 3600, deps.now)
  const createdAt = deps.now.toISOString()
  documentClient()
  await OpinionReportEntity.build(PutItemCommand)
    .item({
      opinionId,
      accountId: caller.id,
      p2: OPEN,
      s2: createdAt,
      card: { draftId: shown.draftId, reason },
      by: caller.id,
      request: deps.requestId,
    })
    .send()
  return { opinionId, createdAt }
}

/** What waits for a look, newest first, of the drafts that the caller works on. */
export const listOpinionReports: Operation<typeof contract.listOpinionReports, OpinionDeps> = async (
  { limit, next },
  caller,
  { cursors },
) => {
  const scope = JSON.stringify(['opinion-reports', caller.id])
  const page = await indexPage('byQueue', [OPEN], {
    place: next === undefined ? undefined : cursors.open<Place>(scope, next),
    limit,
    keep: ({ c }) => caller.mayFor('opinions:decide', (c as { draftId: string }).draftId),
  })
  const words = await batchGet<{ h?: string }>(page.items.map(({ pk }) => ({ pk: `O#${pk.slice(3)}`, sk: 'O' })))
  return {
    items: page.items.map(({ pk, s2 = '', c }) => ({
      opinionId: pk.slice(3),
      createdAt: s2,
      text: words.get(`O#${pk.slice(3)}|O`)?.h ?? '',
      ...(c as { draftId: string; reason: string }),
    })),
    next: page.next && cursors.seal(scope, page.next),
  }
}

/** Takes an opinion's reports off the list: somebody has looked. */
export const closeReports = async (opinionId: string, stamp: { by: string; request: string }): Promise<void> => {
  const reports = await queryPartition<{ sk: string; p2?: string }>({ pk: `OR#${opinionId}` })
  for (const { sk, p2 } of reports)
    if (p2)
      await OpinionReportEntity.build(UpdateItemCommand)
        .item({ opinionId, accountId: sk, p2: $remove(), s2: $remove(), ...stamp })
        .options({ condition: { attr: 'p2', exists: true } })
        .send()
        .catch((error: unknown) => {
          if (!conditionFailed(error)) throw error
        })
}

/** Staff looked and found nothing wrong. */
export const dismissReports: Operation<typeof contract.dismissReports, OpinionDeps> = async (
  { opinionId },
  caller,
  { requestId },
) => {
  await workOn(opinionId, caller)
  documentClient()
  await closeReports(opinionId, { by: caller.id, request: requestId })
  return undefined
}
