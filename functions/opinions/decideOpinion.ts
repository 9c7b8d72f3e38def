import { problem } from '@shared/api/errors'
import type { opinions as contract, Result } from '@shared/opinions/endpoints'
import { beijingMoment } from '@shared/text/time'
import type { Caller } from '../platform/caller'
import { readAccount } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import { type OpinionRecord, queuePlace } from '../platform/opinionRecords'
import type { Operation, Platform } from '../platform/serve'
import { type Decision, decided } from './decisionChanges'
import type { OpinionDeps } from './deps'
import { move } from './move'
import { tell, workOn } from './readOpinion'
import { keepUndo, noticeTime } from './undoDecision'

type Words = { result: Result; reply: string; adoptedIn?: { version: number; article: string }[] }

/** The decision as stored, with who made it and when. */
export const decisionBy = async (
  { result, reply, adoptedIn }: Words,
  caller: Pick<Caller, 'id' | 'name'>,
  at: string,
) => ({
  result,
  reply,
  ...(adoptedIn && { adoptedIn }),
  at,
  by: caller.id,
  byName: caller.name ?? (await readAccount(caller.id))?.name ?? '工作人员',
})

/** Each adopted-in place must be an article of a version that the draft has. Throws article_unknown. */
export const checkAdoptedIn = async (
  { drafts, versions }: Pick<OpinionDeps, 'drafts' | 'versions'>,
  draftId: string,
  places: Words['adoptedIn'],
) => {
  for (const [index, { version, article }] of (places ?? []).entries()) {
    const draft = await drafts.fresh(draftId)
    const text = draft?.versions.some((each) => each.version === version)
      ? await versions.get(`${draftId}/${version}`)
      : undefined
    if (!text?.articles.some(({ label }) => label === article))
      throw problem('article_unknown', {
        fields: [{ path: `adoptedIn.${index}`, message: `第 ${version} 稿没有“${article}”` }],
      })
  }
}

export const sameDecision = (given: Words, standing: OpinionRecord['decision'], caller: Pick<Caller, 'id'>): boolean =>
  standing !== undefined &&
  standing.by === caller.id &&
  standing.result === given.result &&
  standing.reply === given.reply

/** Why this opinion cannot be decided now; undefined where it can. */
export const refusal = (record: OpinionRecord, revision: number | undefined) => {
  if (record.status === 'W') return problem('opinion_withdrawn')
  if (record.status === 'H' || record.status === 'X') return problem('opinion_held')
  const standing = record.status === 'P' ? record.proposal : record.decision
  if (standing && (record.status === 'P' || record.status === 'D'))
    return problem('opinion_already_decided', {
      decidedBy: standing.byName,
      decidedAt: beijingMoment(standing.at),
      at: standing.at,
      result: standing.result,
    })
  if (revision !== undefined && revision !== record.revision)
    return problem('opinion_edited', { revision: record.revision })
  return undefined
}

/**
 * Decides an opinion, or proposes where the draft has two-step review: one conditional write.
 * The second of two is told who decided and when; one's own words again answer as the first time did.
 */
export const decideOpinion: Operation<typeof contract.decideOpinion, OpinionDeps> = async (input, caller, deps) => {
  const record = await workOn(input.opinionId, caller)
  const { draftId } = queuePlace(record.queue)
  const standing = record.status === 'P' ? record.proposal : record.decision
  if (['D', 'P'].includes(record.status) && sameDecision(input, standing, caller)) return tell(record, true, deps)
  const refused = refusal(record, input.revision)
  if (refused) throw refused
  await checkAdoptedIn(deps, draftId, input.adoptedIn)
  // Whether another person has to confirm, and when its author may know, is no matter for a kept record.
  const draft = await deps.drafts.fresh(draftId)
  const decision = await decisionBy(input, caller, deps.now.toISOString())
  const noticeAt = noticeTime(input.noticeDelayMinutes, deps.now)
  return tell(await decide(record, { decision, draft, noticeAt }, caller, deps), true, deps)
}

const decide = async (
  record: OpinionRecord,
  { decision, draft, noticeAt }: { decision: Decision; draft: DraftRecord | undefined; noticeAt: string | undefined },
  caller: Caller,
  deps: OpinionDeps & Platform,
) => {
  const { status, what, also } = decided(record, decision, draft, noticeAt)
  const undo = await keepUndo({ record, noticeAt, untold: also.untold === true, by: caller.id }, deps)
  try {
    return await move(record, status, what, caller, deps, { ...also, ...undo })
  } catch (error) {
    // Somebody wrote meanwhile: say what they did rather than that something changed.
    throw refusal(await workOn(record.id, caller), record.revision) ?? error
  }
}
