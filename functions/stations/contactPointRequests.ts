import { invalid, problem } from '@shared/api/errors'
import type { ContactPointRequest, contactPoints as contract } from '@shared/stations/contactPoints'
import { PutItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { ContactPointRequestEntity } from '../platform/civicEntities'
import { contactPointFigures } from '../platform/contactPointFigures'
import { type DraftRecord, draftRecords } from '../platform/draftRecords'
import { indexPages } from '../platform/indexPages'
import { queryPartition } from '../platform/query'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { allContactPoints, needContactPoint } from './contactPointRecords'

type Card = Pick<ContactPointRequest, 'dueAt' | 'words' | 'askedAt' | 'contactPointName' | 'draftTitle'>
type Asked = Card & { contactPointId: string; draftId: string }

const requestsOf = (draftId: string): string => `CP_REQUESTS#${draftId}`

/** With what has come in by it so far. */
const told = async ({ contactPointId, draftId, ...card }: Asked, now: string): Promise<ContactPointRequest> => {
  const figures = await contactPointFigures(contactPointId)
  const opinions = figures.find((row) => row.draftId === draftId)?.opinions ?? 0
  return { contactPointId, draftId, ...card, opinions, overdue: opinions === 0 && card.dueAt < now }
}

const draftFor = async (caller: Caller, draftId: string, permission: 'drafts:publish' | 'opinions:read') => {
  const draft = await draftRecords.fresh(draftId)
  if (!draft || !caller.mayFor(permission, draftId)) throw problem('not_found')
  return draft
}

const listFor = async (draft: DraftRecord, now: string): Promise<{ items: ContactPointRequest[] }> => {
  const asked: Asked[] = []
  for await (const { items } of indexPages('byQueue', requestsOf(draft.id)))
    for (const { s2, c } of items) asked.push({ ...(c as Card), contactPointId: String(s2), draftId: draft.id })
  const points = new Map((await allContactPoints()).map((each) => [each.id, each.name]))
  const items = await Promise.all(
    asked.map((each) =>
      told({ ...each, contactPointName: points.get(each.contactPointId) ?? each.contactPointName }, now),
    ),
  )
  return { items: items.sort((a, b) => (a.dueAt === b.dueAt ? 0 : a.dueAt < b.dueAt ? -1 : 1)) }
}

/** Asks contact points about a draft by a date. Asked again, the date and the words are the new ones. */
export const askContactPoints: Operation<typeof contract.askContactPoints> = async (input, caller, deps) => {
  const { draftId, contactPointIds, dueAt, words } = input
  const draft = await draftFor(caller, draftId, 'drafts:publish')
  if (draft.publishedAt === undefined || draft.withdrawn) throw problem('draft_not_published')
  const now = deps.now.toISOString()
  if (dueAt <= now) throw invalid('dueAt', '请填写将来的时间')
  const points = await Promise.all(
    [...new Set(contactPointIds)].map((id, index) =>
      needContactPoint(id).catch(() => {
        throw invalid(`contactPointIds.${index}`, '没有这个联系点')
      }),
    ),
  )
  documentClient()
  await Promise.all(
    points.map(({ id, card }) =>
      ContactPointRequestEntity.build(PutItemCommand)
        .item({
          contactPointId: id,
          draftId,
          p2: requestsOf(draftId),
          s2: id,
          card: { dueAt, words, askedAt: now, contactPointName: card.name, draftTitle: draft.title },
          by: caller.id,
          request: deps.requestId,
        })
        .send(),
    ),
  )
  return listFor(draft, now)
}

export const listDraftRequests: Operation<typeof contract.listDraftRequests> = async ({ draftId }, caller, deps) =>
  listFor(await draftFor(caller, draftId, 'opinions:read'), deps.now.toISOString())

/** What a contact point is asked about: to those who work there, and to the office. */
export const listContactPointRequests: Operation<typeof contract.listContactPointRequests> = async (
  { contactPointId },
  caller,
  deps,
) => {
  const theirs = caller.roles.includes('contact_point') && caller.stationId === contactPointId
  if (!theirs && !caller.may('opinions:read')) throw problem('not_found')
  const rows = await queryPartition<{ sk: string; c: Card }>({ pk: `CPR#${contactPointId}` })
  const now = deps.now.toISOString()
  const items = await Promise.all(rows.map(({ sk, c }) => told({ ...c, contactPointId, draftId: sk }, now)))
  return { items: items.sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1)) }
}
