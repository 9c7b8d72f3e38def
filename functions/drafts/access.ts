import type { Permission } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import type { Caller } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import type { DraftDeps } from './deps'
import { isPublic } from './draftView'

const READING: readonly Permission[] = ['drafts:edit', 'drafts:publish', 'opinions:read']

/** Those who read a draft before it is published: staff whose share it is in. */
export const isInside = (caller: Caller | undefined, draftId: string): boolean =>
  caller !== undefined && READING.some((permission) => caller.mayFor(permission, draftId))

type Drafts = Pick<DraftDeps, 'drafts'>

/**
 * The draft, where the caller may know of it. Staff read it fresh; the public's may be seconds old, and is asked for
 * anew before it is denied. Throws not_found.
 */
export const visibleDraft = async ({ drafts }: Drafts, caller: Caller | undefined, draftId: string) => {
  const inside = isInside(caller, draftId)
  const kept = inside ? undefined : await drafts.get(draftId)
  const record = kept && isPublic(kept) ? kept : await drafts.fresh(draftId)
  if (!record || !(inside || isPublic(record))) throw problem('not_found')
  return { record, inside }
}

/** The draft, fresh, for staff who may do this to it. Throws not_found, and forbidden where only its reading is allowed. */
export const draftToWork = async (
  { drafts }: Drafts,
  caller: Caller,
  permission: Permission,
  draftId: string,
): Promise<DraftRecord> => {
  const record = await drafts.fresh(draftId)
  if (!record) throw problem('not_found')
  if (caller.mayFor(permission, draftId)) return record
  throw problem(isPublic(record) || isInside(caller, draftId) ? 'forbidden' : 'not_found')
}

/** A version's number in a path. Throws not_found for what is none. */
export const versionNumber = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw problem('not_found')
  return Number(text)
}

/** The version's entry, where the caller may read it: the public once it is published. Throws not_found. */
export const visibleVersion = (record: DraftRecord, inside: boolean, number: number) => {
  const version = record.versions.find((each) => each.version === number)
  if (!version || !(inside || version.publishedAt)) throw problem('not_found')
  return version
}
