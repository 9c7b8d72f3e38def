import type { draftLife as contract } from '@shared/drafts/lifeEndpoints'
import type { SignOff } from '@shared/drafts/lifeSchemas'
import { type IndexItem, indexPage, type Place } from '../platform/pages'
import type { Operation } from '../platform/serve'
import type { DraftDeps } from './deps'
import { seenSignOff, seesMatter } from './signOffSubjects'

/** What waits for one step, or what was asked for one draft; newest first, the caller's share only. */
export const listSignOffs: Operation<typeof contract.listSignOffs, DraftDeps> = async (input, caller, deps) => {
  const { draftId, limit, next: cursor } = input
  const state = input.state ?? 'examining'
  const scope = JSON.stringify(['sign-offs', caller.id, draftId, state])
  const place = cursor === undefined ? undefined : deps.cursors.open<Place>(scope, cursor)
  const mine = (item: IndexItem) => {
    const card = item.c as SignOff
    if (!seesMatter(caller, card)) return false
    if (draftId === undefined || input.state === undefined) return true
    return card.state === state || (state === 'done' && card.state !== 'examining' && card.state !== 'signing')
  }
  const { items, next } =
    draftId === undefined
      ? await indexPage('byQueue', [`SIGNOFFS#${state}`], { place, limit, keep: mine })
      : await indexPage('byOwner', [`SIGNOFFS#${draftId}`], { place, limit, keep: mine })
  return { items: items.map(({ c }) => c as SignOff), ...(next && { next: deps.cursors.seal(scope, next) }) }
}

export const readSignOff: Operation<typeof contract.readSignOff, DraftDeps> = async ({ signOffId }, caller, deps) => {
  const { item, subject } = await seenSignOff(deps, caller, signOffId)
  return { ...item.card, asked: await subject.shown() }
}
