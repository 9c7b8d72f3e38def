import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Proposal, ProposalStatus } from '@shared/proposals/endpoints'
import { beginningOf } from '@shared/text/codePoints'
import { EntityParser, GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { ProposalEntity } from '../platform/civicEntities'
import { config } from '../platform/config'
import { orConflict } from '../platform/orConflict'
import { conditionFailed, documentClient } from '../platform/table'

/** What is kept of a proposal beside its long texts. */
export type ProposalCard = Omit<Proposal, 'feasibility' | 'content' | 'draftTitle' | 'mine'>
export type ProposalItem = {
  id: string
  authorId: string
  card: ProposalCard
  necessity: string
  feasibility?: string
  content: string
  /** Who proposed what was merged into it. */
  alsoBy?: string[]
  rev: number
}

const HEAD = 120

export const queueOf = (status: ProposalStatus): 'waiting' | 'public' | 'closed' => {
  switch (status) {
    case 'submitted':
    case 'held':
      return 'waiting'
    case 'accepted':
    case 'answered':
      return 'public'
    case 'merged':
    case 'rejected':
    case 'withdrawn':
      return 'closed'
  }
}

export const headOf = (text: string): string => beginningOf(text, HEAD)

type Stamp = { by: string; request: string }

const stored = (item: ProposalItem, stamp: Stamp) => ({
  ...item,
  status: item.card.status,
  p1: `PROPOSER#${item.authorId}`,
  s1: item.card.createdAt,
  p2: `PROPOSALS#${queueOf(item.card.status)}`,
  s2: item.card.createdAt,
  ...stamp,
})

/** False where its id is taken: the first try of the same request made it. */
export const putNewProposal = async (item: ProposalItem, stamp: Stamp): Promise<boolean> => {
  documentClient()
  try {
    await ProposalEntity.build(PutItemCommand)
      .item(stored(item, stamp))
      .options({ condition: { attr: 'id', exists: false } })
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

export const findProposal = async (id: string): Promise<ProposalItem | undefined> => {
  documentClient()
  const { Item } = await ProposalEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
  return Item as ProposalItem | undefined
}

/** Writes proposals that were read, together or not at all, if nobody wrote them meanwhile. Throws conflict. */
export const saveProposals = async (
  changes: { item: ProposalItem; card: ProposalCard; alsoBy?: string[] }[],
  stamp: Stamp,
) => {
  const next = changes.map(({ item, card, alsoBy = item.alsoBy }) => ({ ...item, card, alsoBy, rev: item.rev + 1 }))
  await orConflict(
    documentClient().send(
      new TransactWriteCommand({
        TransactItems: next.map((each) => ({
          Put: {
            TableName: config().tableName,
            Item: ProposalEntity.build(EntityParser).parse(stored(each, stamp)).item,
            ConditionExpression: 'rev = :rev',
            ExpressionAttributeValues: { ':rev': each.rev - 1 },
          },
        })),
      }),
    ),
  )
  return next
}
