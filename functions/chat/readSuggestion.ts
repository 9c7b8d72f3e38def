import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Caller } from '../platform/caller'
import { type IndexItem, indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { type cardOf, maySee, needSuggestion, OPEN, PUBLIC, partitionOf, suggestionView } from './suggestionRecord'

export const readSuggestion: Operation<typeof contract.readSuggestion, ChatDeps> = async ({ suggestionId }, caller) => {
  const record = await needSuggestion(suggestionId)
  if (!maySee(caller, record)) throw problem('not_found')
  return suggestionView(record, caller)
}

type Card = ReturnType<typeof cardOf>

/** Where a scope looks, and what of it the caller may see. Throws session_required or forbidden. */
const inside = (scope: 'public' | 'mine' | 'office', caller: Caller | undefined) => {
  const all = () => true
  if (scope === 'public') return { index: 'byQueue', partitions: [PUBLIC], keep: all } as const
  if (!caller) throw problem('session_required')
  if (scope === 'mine') {
    if (!caller.roles.includes('deputy') || caller.deputyId === undefined) throw problem('forbidden')
    return { index: 'byOwner', partitions: [partitionOf(caller.deputyId)], keep: all } as const
  }
  const examines = caller.may('suggestions:examine')
  if (!examines && !caller.may('suggestions:answer')) throw problem('forbidden')
  const keep = examines ? all : (item: IndexItem) => (item.c as Card).unit !== undefined
  return { index: 'byQueue', partitions: [OPEN, PUBLIC], keep } as const
}

/** Suggestions, newest first. */
export const listSuggestions: Operation<typeof contract.listSuggestions, ChatDeps> = async (
  { scope, limit, next },
  caller,
  { cursors },
) => {
  const { index, partitions, keep } = inside(scope, caller)
  const sealed = JSON.stringify(['suggestions', scope, scope === 'public' ? '' : caller?.id])
  const place = next === undefined ? undefined : cursors.open<Place>(sealed, next)
  const page = await indexPage(index, partitions, { place, limit, keep })
  return {
    items: page.items.map(({ c }) => c as Card),
    next: page.next && cursors.seal(sealed, page.next),
  }
}
