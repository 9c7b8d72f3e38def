import { isDeepStrictEqual } from 'node:util'
import { problem } from '@shared/api/errors'
import type { SignOff } from '@shared/drafts/lifeSchemas'
import { type SignOffMatter, type SignOffState, signOffMatterNames } from '@shared/drafts/words'
import { EntityParser } from 'dynamodb-toolbox'
import { SignOffEntity } from '../platform/draftLifeEntities'
import type { DraftRecord } from '../platform/draftRecords'
import type { Platform } from '../platform/serve'
import type { DraftDeps } from './deps'
import { changesNothing } from './publishing'
import { type DraftChange, saveDraft, stampOf } from './store'

/** What becomes of a draft when something is done to it: the change, and items that are written with it or not at all. */
export type Plan = { change: DraftChange; along?: Record<string, unknown>[] }

export const needsSignOff = (record: Pick<DraftRecord, 'signOff'>, rules: Pick<Platform['rules'], 'signOff'>) =>
  rules.signOff || record.signOff === true

export type SignOffItem = {
  id: string
  draftId: string
  matter: SignOffMatter
  state: SignOffState
  askedBy: string
  examinedBy?: string
  asked: Record<string, unknown>
  card: SignOff
}

const queueOf = (state: SignOffState): string =>
  `SIGNOFFS#${state === 'examining' || state === 'signing' ? state : 'done'}`

/** The stored item of a sign-off in its state. */
export const signOffItem = (each: SignOffItem, stamp: { by: string; request: string }) =>
  SignOffEntity.build(EntityParser).parse({
    ...each,
    p1: `SIGNOFFS#${each.draftId}`,
    s1: each.card.drafted.at,
    p2: queueOf(each.state),
    s2: each.card.drafted.at,
    by: stamp.by,
    request: stamp.request,
  }).item

type Asking = {
  matter: SignOffMatter
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
  const waiting = record.awaiting
  if (waiting) {
    const standing = await deps.signOffs.get(waiting.signOffId)
    // The same request once more: it waits already.
    if (standing?.matter === matter && standing.askedBy === caller.id && isDeepStrictEqual(standing.asked, asked))
      return { record, waits: true }
    throw problem('sign_off_waiting', { matter: signOffMatterNames[waiting.matter as SignOffMatter] })
  }
  const id = deps.newId()
  const drafted = { by: caller.name ?? '工作人员', at: stamp.at }
  const card: SignOff = { id, draftId: record.id, draftTitle: record.title, matter, state: 'examining', drafted }
  const item = signOffItem(
    { id, draftId: record.id, matter, state: 'examining', askedBy: caller.id, asked, card },
    stamp,
  )
  const change = { ...meanwhile, awaiting: { signOffId: id, matter, state: 'examining' } }
  return { record: await saveDraft(deps, record, change, stamp, [item]), waits: true }
}
