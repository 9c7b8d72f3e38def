import type { draftLife as contract } from '@shared/drafts/lifeEndpoints'
import { DeleteItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { FollowingEntity } from '../platform/draftLifeEntities'
import { queryPartition } from '../platform/query'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { visibleDraft } from './access'
import type { DraftDeps } from './deps'
import { draftOf, isPublic } from './draftView'
import { followersPartition } from './followers'

/** One item of the account's own; the index lists it under the draft. Following twice is following. */
export const followDraft: Operation<typeof contract.followDraft, DraftDeps> = async ({ draftId }, caller, deps) => {
  await visibleDraft(deps, caller, draftId)
  documentClient()
  await FollowingEntity.build(PutItemCommand)
    .item({
      accountId: caller.id,
      draftId,
      p2: followersPartition(draftId, caller.id),
      s2: caller.id,
      at: deps.now.toISOString(),
      by: caller.id,
      request: deps.requestId,
    })
    .send()
  return { draftId, following: true }
}

export const unfollowDraft: Operation<typeof contract.unfollowDraft, DraftDeps> = async ({ draftId }, caller) => {
  documentClient()
  await FollowingEntity.build(DeleteItemCommand).key({ accountId: caller.id, draftId }).send()
  return { draftId, following: false }
}

/** The drafts an account follows, the latest followed first. One that was taken down is not shown, and is there again with it. */
export const listFollowing: Operation<typeof contract.listFollowing, DraftDeps> = async (_input, caller, deps) => {
  const now = deps.now.toISOString()
  const followed = await queryPartition<{ sk: string; at: string }>({ pk: `FW#${caller.id}` })
  const ids = followed.sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ sk }) => sk)
  const records = await Promise.all(ids.slice(0, 200).map((id) => deps.drafts.get(id)))
  return {
    items: records.flatMap((record) => (record && isPublic(record) ? [draftOf(record, { inside: false, now })] : [])),
  }
}
