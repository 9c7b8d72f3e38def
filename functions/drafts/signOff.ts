import type { DraftMatter } from '@shared/drafts/words'
import type { DraftRecord } from '../platform/draftRecords'
import type { Platform } from '../platform/serve'
import { needSameRequest, newSignOff } from '../platform/signOffs'
import type { DraftDeps } from './deps'
import { changesNothing } from './publishing'
import { type DraftChange, saveDraft, stampOf } from './store'

/** What becomes of a draft when something is done to it: the change, and items that are written with it or not at all. */
export type Plan = { change: DraftChange; along?: Record<string, unknown>[] }

export const needsSignOff = (record: Pick<DraftRecord, 'signOff'>, rules: Pick<Platform['rules'], 'signOff'>) =>
  rules.signOff || record.signOff === true

type Asking = {
  matter: DraftMatter
  /** What is done on the signature: the operation's own input. */
  asked: Record<string, unknown>
  plan: Plan
  /** What takes effect at once, signature or not. */
  meanwhile?: DraftChange
}

type Deps = DraftDeps & Platform

/**
 * Does what was planned; where the draft's publications are signed first, puts it before the examiner instead, and
 * `waits` says so. The plan was made, so that what cannot be done is refused now. Throws conflict, sign_off_waiting.
 */
export const saveOrAsk = async (
  deps: Deps,
  caller: { id: string; name?: string },
  record: DraftRecord,
  { matter, asked, plan, meanwhile = {} }: Asking,
): Promise<{ record: DraftRecord; waits: boolean }> => {
  const stamp = stampOf(caller, deps)
  const nothing = changesNothing(plan.change) && !plan.along
  if (nothing || !needsSignOff(record, deps.rules)) {
    const change = { ...meanwhile, ...plan.change }
    if (changesNothing(change) && !plan.along) return { record, waits: false }
    return { record: await saveDraft(deps, record, change, stamp, plan.along), waits: false }
  }
  if (record.awaiting) {
    await needSameRequest(deps.signOffs, record.awaiting, { matter, asked, askedBy: caller.id })
    return { record, waits: true }
  }
  const { item, awaiting } = newSignOff(
    { matter, draftId: record.id },
    { draftTitle: record.title },
    { id: deps.newId(), asked, caller, at: stamp.at, request: stamp.request },
  )
  return { record: await saveDraft(deps, record, { ...meanwhile, awaiting }, stamp, [item]), waits: true }
}
