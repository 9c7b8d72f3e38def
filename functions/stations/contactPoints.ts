import type { ContactPoint, contactPoints as contract } from '@shared/stations/contactPoints'
import { contactPointFigures } from '../platform/contactPointFigures'
import { draftRecords } from '../platform/draftRecords'
import type { Operation } from '../platform/serve'
import { allContactPoints, needContactPoint, putContactPoint } from './contactPointRecords'
import { nameMatches } from './names'
import { pageOf } from './views'

/** Contact points by the pinyin of their names; those that are closed only when asked for. */
export const listContactPoints: Operation<typeof contract.listContactPoints> = async (input, _caller, deps) => {
  const { q = '', district, closed = false, limit, next } = input
  const scope = JSON.stringify(['contact-points', q, district, closed])
  const after = next === undefined ? undefined : deps.cursors.open<string>(scope, next)
  const found = (await allContactPoints()).filter(
    (each) =>
      (each.closed ?? false) === closed &&
      (district === undefined || each.district === district) &&
      (nameMatches(each.name, q) || each.address.includes(q)),
  )
  const page = pageOf(found, limit, after)
  const items = input.figures
    ? await Promise.all(page.items.map(async (each) => ({ ...each, figures: await figuresOf(each.id) })))
    : page.items
  return { items, next: page.next && deps.cursors.seal(scope, page.next) }
}

const isPublic = (draft: Awaited<ReturnType<typeof draftRecords.get>>) =>
  draft?.publishedAt !== undefined && !draft.withdrawn

const figuresOf = async (id: string): Promise<NonNullable<ContactPoint['figures']>> => {
  const rows = await contactPointFigures(id)
  const drafts = await Promise.all(rows.map(({ draftId }) => draftRecords.get(draftId)))
  const byDraft = rows.flatMap((row, index) => {
    const draft = drafts[index]
    return draft && isPublic(draft) ? [{ ...row, title: draft.title }] : []
  })
  const sum = (name: 'opinions' | 'adopted') => byDraft.reduce((total, row) => total + row[name], 0)
  return { opinions: sum('opinions'), adopted: sum('adopted'), byDraft }
}

export const readContactPoint: Operation<typeof contract.readContactPoint> = async ({ contactPointId }) => {
  const { id, card } = await needContactPoint(contactPointId)
  return { id, ...card, figures: await figuresOf(id) }
}

const NONE: ContactPoint['figures'] = { opinions: 0, adopted: 0, byDraft: [] }

export const createContactPoint: Operation<typeof contract.createContactPoint> = async (card, caller, deps) => {
  const id = deps.newId()
  await putContactPoint({ id, card, by: caller.id, request: deps.requestId }).catch((error: unknown) => {
    // The first try under this key has made it.
    if (!deps.repeated) throw error
  })
  return { id, ...card, figures: NONE }
}

export const editContactPoint: Operation<typeof contract.editContactPoint> = async (input, caller, deps) => {
  const { contactPointId, ...changes } = input
  const { id, rev, card: old } = await needContactPoint(contactPointId)
  const card = { ...old, ...changes }
  await putContactPoint({ id, rev, card, by: caller.id, request: deps.requestId })
  return { id, ...card }
}
