import type { Permission } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { currentRound } from '@shared/drafts/rounds'
import type { Caller } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import type { WorkbenchDeps } from './deps'

/** The draft, fresh, for whoever may do this to its opinions. Throws not_found for one outside their share. */
export const draftInShare = async (
  { drafts }: Pick<WorkbenchDeps, 'drafts'>,
  caller: Caller,
  permission: Permission,
  draftId: string,
): Promise<DraftRecord> => {
  const draft = await drafts.fresh(draftId)
  if (!draft || !caller.mayFor(permission, draftId)) throw problem('not_found')
  return draft
}

/** The round asked for, else the current one. Throws not_found. */
export const roundOf = (draft: DraftRecord, asked: number | undefined): number => {
  if (asked === undefined) return currentRound(draft.rounds)?.round ?? 1
  if (draft.rounds.some(({ round }) => round === asked)) return asked
  throw problem('not_found')
}
