import type { opinions as contract } from '@shared/opinions/endpoints'
import { listedOpinion, queuePlace } from '../platform/opinionRecords'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { authorOf } from './contactPoint'
import type { OpinionDeps } from './deps'

export const listMyOpinions: Operation<typeof contract.listMyOpinions, OpinionDeps> = async (
  { limit, next, as },
  caller,
  deps,
) => {
  const owner = as === 'contact_point' ? authorOf(caller) : caller.id
  const scope = `my-opinions/${owner}/${limit}`
  const place = next === undefined ? undefined : deps.cursors.open<Place>(scope, next)
  const page = await indexPage('byOwner', [owner], { place, limit })
  const now = deps.now.toISOString()
  const items = await Promise.all(
    page.items.map(async (item) =>
      listedOpinion(item, { inside: false, draft: await deps.drafts.get(queuePlace(String(item.p2)).draftId), now }),
    ),
  )
  return { items, next: page.next && deps.cursors.seal(scope, page.next) }
}
