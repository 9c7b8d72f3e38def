import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { roundState } from '@shared/drafts/rounds'
import type { DraftRecord } from '../platform/draftRecords'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf, isPublic } from './draftView'
import { type Plan, saveOrAsk } from './signOff'
import { type DraftChange, saveDraft, stampOf } from './store'

/** An emptied text is no text. */
const orNone = (text: string): string | undefined => text || undefined

export type Words = { title?: string; summary?: string; explanation?: string; announcement?: string }

export const planWords = (_record: DraftRecord, input: Words): Plan => ({
  change: {
    ...(input.title !== undefined && { title: input.title }),
    ...(input.summary !== undefined && { summary: orNone(input.summary) }),
    ...(input.explanation !== undefined && { explanation: orNone(input.explanation) }),
    ...(input.announcement !== undefined && { announcement: orNone(input.announcement) }),
  },
})

/** The law is decided on: the feedback's term begins, unless it has begun. */
const decided = (record: DraftRecord, status: string | undefined, now: string): DraftChange =>
  status !== undefined && status !== 'deliberating' && record.decidedAt === undefined ? { decidedAt: now } : {}

/** Title, explanations and settings. What the public reads is signed first where that is asked for; before that, nobody reads it. */
export const editDraft: Operation<typeof contract.editDraft, DraftDeps> = async (input, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:edit', input.draftId)
  const now = deps.now.toISOString()
  if (input.status !== undefined && record.rounds.some((round) => roundState(round, now) === 'open'))
    throw problem('consultation_open')
  const { title, summary, explanation, announcement } = input
  const asked: Words = {
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    ...(explanation !== undefined && { explanation }),
    ...(announcement !== undefined && { announcement }),
  }
  const meanwhile: DraftChange = {
    ...(input.status !== undefined && { laterStatus: input.status, ...decided(record, input.status, now) }),
    ...(input.twoStepReview !== undefined && { twoStepReview: input.twoStepReview }),
    ...(input.signOff !== undefined && { signOff: input.signOff }),
    ...(input.pausedReason !== undefined && { pausedReason: input.pausedReason ?? undefined }),
  }
  const plan = planWords(record, asked)
  const view = { inside: true, now, rules: deps.rules }
  if (!isPublic(record)) {
    const change = { ...meanwhile, ...plan.change }
    if (Object.keys(change).length === 0) return draftOf(record, view)
    return draftOf(await saveDraft(deps, record, change, stampOf(caller, deps)), view)
  }
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'words', asked, plan, meanwhile })
  return new Reply(waits ? 202 : 200, draftOf(saved, view))
}
