import { problem } from '@shared/api/errors'
import type { Handover } from '@shared/chat/handoverEndpoints'
import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { HandoverEntity } from '../platform/deskEntities'
import { indexPage } from '../platform/pages'
import { conditionFailed, documentClient } from '../platform/table'

export const OPEN = 'HANDOVERS#open'
export const DONE = 'HANDOVERS#done'

type Stamp = { by: string; request: string }

/** Writes a record; `rev` is the one that was read. False where somebody else wrote meanwhile. */
export const putHandover = async (card: Handover, rev: number | undefined, stamp: Stamp): Promise<boolean> => {
  documentClient()
  const over = card.answer?.at ?? card.returned?.at
  try {
    await HandoverEntity.build(PutItemCommand)
      .item({
        id: card.id,
        p1: `HOC#${card.conversationId}`,
        s1: card.createdAt,
        p2: over ? DONE : OPEN,
        s2: over ?? card.dueAt,
        card,
        rev: (rev ?? 0) + 1,
        ...stamp,
      })
      .options({ condition: rev === undefined ? { attr: 'p1', exists: false } : { attr: 'rev', eq: rev } })
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

/** Throws not_found. */
export const needHandover = async (id: string): Promise<{ card: Handover; rev: number }> => {
  documentClient()
  const { Item } = await HandoverEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
  if (!Item) throw problem('not_found')
  return { card: Item.card as Handover, rev: Item.rev }
}

/** Of one conversation, the newest first: a handful. */
export const handoversOf = async (conversationId: string): Promise<Handover[]> =>
  (await indexPage('byOwner', [`HOC#${conversationId}`], { limit: 50 })).items.map(({ c }) => c as Handover)
