import type { drafts as contract } from '@shared/drafts/endpoints'
import { draftStatus } from '@shared/drafts/rounds'
import { indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { isInside } from './access'
import type { DraftDeps } from './deps'
import { type DraftCard, draftOf, isPublic } from './draftView'
import { DRAFTS } from './store'

const plain = (text: string) => text.replace(/\s+/g, '').toLowerCase()

/**
 * Drafts, newest first: the published ones; those not published too for staff whose share they are in, unless `all` is
 * false. A page reads one partition of the index and nothing else.
 */
export const listDrafts: Operation<typeof contract.listDrafts, DraftDeps> = async (
  { next: cursor, limit, status, q, all },
  caller,
  deps,
) => {
  const now = deps.now.toISOString()
  const words = plain(q ?? '')
  const scope = JSON.stringify(['drafts', caller?.id, status, words, all])
  const idOf = (pk: string) => pk.slice(2)
  const { items, next } = await indexPage('byOwner', [DRAFTS], {
    place: cursor === undefined ? undefined : deps.cursors.open<Place>(scope, cursor),
    limit,
    keep: ({ pk, c }) => {
      const card = c as DraftCard
      if (!isPublic(card) && (all === false || !isInside(caller, idOf(pk)))) return false
      if (status && draftStatus(card.rounds, card.laterStatus, now) !== status) return false
      return words === '' || plain(`${card.title}\n${card.summary ?? ''}`).includes(words)
    },
  })
  return {
    items: items.map(({ pk, c }) =>
      draftOf({ id: idOf(pk), ...(c as DraftCard) }, { inside: isInside(caller, idOf(pk)), now, rules: deps.rules }),
    ),
    ...(next && { next: deps.cursors.seal(scope, next) }),
  }
}
