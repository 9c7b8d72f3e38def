import type { opinions as contract } from '@shared/opinions/endpoints'
import { opinionOf, queuePlace } from '../platform/opinionRecords'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { readOpinions } from './store'

const TAKEN = ['adopted', 'partially_adopted']

/** The caller's opinions that an article took in, as far as it may be known. A page may be short although more follow. */
export const listMyAdoptions: Operation<typeof contract.listMyAdoptions, OpinionDeps> = async (
  { limit, next },
  caller,
  deps,
) => {
  const scope = `my-adoptions/${caller.id}/${limit}`
  const place = next === undefined ? undefined : deps.cursors.open<Place>(scope, next)
  const page = await indexPage('byOwner', [caller.id], {
    place,
    limit,
    keep: (item) => item._et === 'Opinion' && TAKEN.includes(String(item.dr)),
  })
  const now = deps.now.toISOString()
  const records = await readOpinions(page.items.map(({ pk }) => pk.slice(2)))
  const told = await Promise.all(
    records.map(async (record) => {
      const draft = await deps.drafts.get(queuePlace(record.queue).draftId)
      return { record, opinion: opinionOf(record, { inside: false, draft, now }) }
    }),
  )
  return {
    items: told.flatMap(({ record, opinion: { id, draftId, draftTitle, article, decision } }) =>
      decision?.adoptedIn?.length
        ? [{ opinionId: id, draftId, draftTitle, article, text: record.head, adoptedIn: decision.adoptedIn }]
        : [],
    ),
    next: page.next && deps.cursors.seal(scope, page.next),
  }
}
