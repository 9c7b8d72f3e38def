import { problem } from '@shared/api/errors'
import type { Proposal } from '@shared/proposals/endpoints'
import type { Caller } from '../platform/caller'
import type { ProposalDeps } from './deps'
import { findProposal, type ProposalItem, queueOf } from './store'

/** The whole proposal, with the title of the draft that came of it where the public may read that one. */
export const proposalOf = async (
  { card, necessity, feasibility, content, authorId }: ProposalItem,
  caller: Caller | undefined,
  { drafts }: Pick<ProposalDeps, 'drafts'>,
): Promise<Proposal> => {
  const draft = card.draftId ? await drafts.get(card.draftId) : undefined
  const shown = draft?.publishedAt !== undefined && !draft.withdrawn
  const { draftId, ...rest } = card
  return {
    ...rest,
    necessity,
    feasibility,
    content,
    ...(shown || caller?.may('proposals:handle') ? { draftId, draftTitle: draft?.title } : {}),
    ...(caller?.id === authorId && { mine: true }),
  }
}

/** The proposal where the caller may read it: everyone once it is public, its author and the staff always. Throws not_found. */
export const seenProposal = async (caller: Caller | undefined, id: string): Promise<ProposalItem> => {
  const item = await findProposal(id)
  if (!item) throw problem('not_found')
  const open = queueOf(item.card.status) === 'public' || item.card.status === 'merged'
  if (open || caller?.id === item.authorId || caller?.may('proposals:handle')) return item
  throw problem('not_found')
}
