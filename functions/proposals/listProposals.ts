import type { proposals as contract, Proposal } from '@shared/proposals/endpoints'
import { type IndexItem, indexPage, type Place } from '../platform/pages'
import type { Operation, Platform } from '../platform/serve'
import type { ProposalDeps } from './deps'
import type { ProposalCard } from './store'
import { proposalOf, seenProposal } from './views'

const plain = (text: string) => text.replace(/\s+/g, '').toLowerCase()
const cardOf = (item: IndexItem): ProposalCard => item.c as ProposalCard

type Asked = { next?: string; limit: number }
type From = { index: 'byOwner' | 'byQueue'; partition: string; scope: string; keep?: (card: ProposalCard) => boolean }

const page = async (
  { next: cursor, limit }: Asked,
  { index, partition, scope, keep = () => true }: From,
  { cursors }: Platform,
) => {
  const { items, next } = await indexPage(index, [partition], {
    place: cursor === undefined ? undefined : cursors.open<Place>(scope, cursor),
    limit,
    keep: (item) => keep(cardOf(item)),
  })
  return { cards: items.map(cardOf), next: next && cursors.seal(scope, next) }
}

/** A draft that came of a proposal is told once the public may read it: with the proposal itself. */
const listed = ({ draftId: _, ...card }: ProposalCard): Proposal => card

export const listProposals: Operation<typeof contract.listProposals, ProposalDeps> = async (input, caller, deps) => {
  const words = plain(input.q ?? '')
  const { cards, next } = await page(
    input,
    {
      index: 'byQueue',
      partition: 'PROPOSALS#public',
      scope: JSON.stringify(['proposals', caller?.id, words, input.result]),
      keep: ({ title, necessity, answer }) =>
        (input.result === undefined || answer?.result === input.result) &&
        (words === '' || plain(`${title}\n${necessity}`).includes(words)),
    },
    deps,
  )
  return { items: cards.map(listed), next }
}

export const listMyProposals: Operation<typeof contract.listMyProposals, ProposalDeps> = async (
  input,
  caller,
  deps,
) => {
  const partition = `PROPOSER#${caller.id}`
  const { cards, next } = await page(input, { index: 'byOwner', partition, scope: `my-proposals ${caller.id}` }, deps)
  return { items: cards.map(listed), next }
}

export const listProposalQueue: Operation<typeof contract.listProposalQueue, ProposalDeps> = async (
  input,
  caller,
  deps,
) => {
  const partition = `PROPOSALS#${input.state}`
  const scope = `proposal-queue ${caller.id} ${input.state}`
  const { cards, next } = await page(input, { index: 'byQueue', partition, scope }, deps)
  return { items: cards, next }
}

export const readProposal: Operation<typeof contract.readProposal, ProposalDeps> = async (
  { proposalId },
  caller,
  deps,
) => proposalOf(await seenProposal(caller, proposalId), caller, deps)
