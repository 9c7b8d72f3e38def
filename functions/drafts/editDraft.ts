import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { roundState } from '@shared/drafts/rounds'
import type { Operation } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { changesNothing } from './publishing'
import { type DraftChange, saveDraft, stampOf } from './store'

/** An emptied text is no text. */
const orNone = (text: string): string | undefined => text || undefined

export const editDraft: Operation<typeof contract.editDraft, DraftDeps> = async (input, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:edit', input.draftId)
  const now = deps.now.toISOString()
  if (input.status !== undefined && record.rounds.some((round) => roundState(round, now) === 'open'))
    throw problem('consultation_open')
  const change: DraftChange = {
    ...(input.title !== undefined && { title: input.title }),
    ...(input.summary !== undefined && { summary: orNone(input.summary) }),
    ...(input.explanation !== undefined && { explanation: orNone(input.explanation) }),
    ...(input.announcement !== undefined && { announcement: orNone(input.announcement) }),
    ...(input.status !== undefined && { laterStatus: input.status }),
    ...(input.twoStepReview !== undefined && { twoStepReview: input.twoStepReview }),
    ...(input.pausedReason !== undefined && { pausedReason: input.pausedReason ?? undefined }),
  }
  const view = { inside: true, now }
  if (changesNothing(change)) return draftOf(record, view)
  return draftOf(await saveDraft(deps, record, change, stampOf(caller, deps)), view)
}
