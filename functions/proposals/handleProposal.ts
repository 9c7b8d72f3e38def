import { invalid, problem } from '@shared/api/errors'
import type { proposals as contract, ProposalStatus } from '@shared/proposals/endpoints'
import type { Caller } from '../platform/caller'
import type { Operation, Platform } from '../platform/serve'
import type { ProposalDeps } from './deps'
import { type ProposalCard, type ProposalItem, saveProposals } from './store'
import { proposalOf, seenProposal } from './views'

type Deps = ProposalDeps & Platform

const only = ({ card }: ProposalItem, ...statuses: ProposalStatus[]): void => {
  if (!statuses.includes(card.status)) throw problem('proposal_state')
}

const stampOf = (caller: Caller, deps: Deps) => ({ by: caller.id, request: deps.requestId })

const save = async (deps: Deps, caller: Caller, item: ProposalItem, change: Partial<ProposalCard>) => {
  const card = { ...item.card, ...change, updatedAt: deps.now.toISOString() }
  const [saved = item] = await saveProposals([{ item, card }], stampOf(caller, deps))
  return proposalOf(saved, caller, deps)
}

/** Accepted: everybody reads it from now on. Accepted again, it stays as it is. */
export const acceptProposal: Operation<typeof contract.acceptProposal, ProposalDeps> = async (input, caller, deps) => {
  const item = await seenProposal(caller, input.proposalId)
  if (item.card.status === 'accepted') return proposalOf(item, caller, deps)
  only(item, 'submitted', 'held')
  return save(deps, caller, item, { status: 'accepted', statusReason: undefined })
}

export const rejectProposal: Operation<typeof contract.rejectProposal, ProposalDeps> = async (input, caller, deps) => {
  const item = await seenProposal(caller, input.proposalId)
  only(item, 'submitted', 'held', 'accepted')
  return save(deps, caller, item, { status: 'rejected', statusReason: input.reason })
}

/** What came of the study. An answer may be given anew when things change, until it led to a draft or was merged. */
export const answerProposal: Operation<typeof contract.answerProposal, ProposalDeps> = async (
  { proposalId, result, reply },
  caller,
  deps,
) => {
  const item = await seenProposal(caller, proposalId)
  const { answer } = item.card
  if (answer?.result === result && answer.reply === reply) return proposalOf(item, caller, deps)
  only(item, 'submitted', 'accepted', 'answered')
  const answeredAt = deps.now.toISOString()
  return save(deps, caller, item, { status: 'answered', answer: { result, reply, answeredAt } })
}

/** Of those whose proposals were merged into one, so many are told what becomes of it. */
const MOST_TOLD = 1_000

/** The same thing proposed twice: this one goes on with the other, which counts it. */
export const mergeProposal: Operation<typeof contract.mergeProposal, ProposalDeps> = async (
  { proposalId, into },
  caller,
  deps,
) => {
  const item = await seenProposal(caller, proposalId)
  if (item.card.mergedInto === into) return proposalOf(item, caller, deps)
  only(item, 'submitted', 'held', 'accepted')
  if (into === proposalId) throw invalid('into', '不能并入自己')
  const target = await seenProposal(caller, into).catch(() => {
    throw invalid('into', '没有这件建议')
  })
  if (target.card.status !== 'accepted' && target.card.status !== 'answered')
    throw invalid('into', '只能并入已受理的建议')
  const updatedAt = deps.now.toISOString()
  const everybody = [...new Set([...(target.alsoBy ?? []), item.authorId, ...(item.alsoBy ?? [])])]
  const [saved = item] = await saveProposals(
    [
      { item, card: { ...item.card, status: 'merged', mergedInto: into, updatedAt } },
      // What was merged into it before comes along.
      {
        item: target,
        card: { ...target.card, merged: target.card.merged + 1 + item.card.merged, updatedAt },
        alsoBy: everybody.filter((id) => id !== target.authorId).slice(0, MOST_TOLD),
      },
    ],
    stampOf(caller, deps),
  )
  return proposalOf(saved, caller, deps)
}

export const linkProposal: Operation<typeof contract.linkProposal, ProposalDeps> = async (
  { proposalId, draftId },
  caller,
  deps,
) => {
  const item = await seenProposal(caller, proposalId)
  only(item, 'accepted', 'answered')
  if (draftId !== null && !(await deps.drafts.fresh(draftId))) throw invalid('draftId', '没有这部草案')
  if ((item.card.draftId ?? null) === draftId) return proposalOf(item, caller, deps)
  return save(deps, caller, item, { draftId: draftId ?? undefined })
}

/** Its author takes it back before the office has accepted it. */
export const withdrawProposal: Operation<typeof contract.withdrawProposal, ProposalDeps> = async (
  { proposalId },
  caller,
  deps,
) => {
  const item = await seenProposal(caller, proposalId)
  if (item.authorId !== caller.id) throw problem('not_found')
  if (item.card.status === 'withdrawn') return proposalOf(item, caller, deps)
  only(item, 'submitted', 'held')
  return save(deps, caller, item, { status: 'withdrawn' })
}
