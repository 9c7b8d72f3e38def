import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import { EntityFormatter, PutItemCommand, UpdateAttributesCommand } from 'dynamodb-toolbox'
import { batchGet } from '../platform/batchGet'
import { config } from '../platform/config'
import { derivedId } from '../platform/ids'
import { OpinionEntity } from '../platform/opinionEntities'
import type { OpinionRecord } from '../platform/opinionRecords'
import { conditionFailed, documentClient } from '../platform/table'

/** What makes two opinions of one author in one round the same: the article and the words. */
export type SameWords = {
  authorId: string
  draftId: string
  round: number
  article: string | null
  text: string
  suggestedText?: string
}

const squeeze = (text: string) => text.replace(/\s+/g, '')

/** The id that these words have, the n-th time they are used (after the opinion before was withdrawn or edited away). */
export const idOfWords = (same: SameWords, generation: number): string =>
  derivedId(
    'opinion',
    same.authorId,
    same.draftId,
    same.round,
    same.article ?? '',
    squeeze(same.text),
    squeeze(same.suggestedText ?? ''),
    generation,
  )

export const sameWords = (record: OpinionRecord, same: SameWords): boolean =>
  squeeze(record.head + (record.rest ?? '')) === squeeze(same.text) &&
  squeeze(record.suggestedText ?? '') === squeeze(same.suggestedText ?? '') &&
  (record.article ?? null) === same.article

type Item = Parameters<ReturnType<typeof OpinionEntity.build<PutItemCommand<typeof OpinionEntity>>>['item']>[0]

/** Puts a new opinion, one conditional write. False where its id is taken. */
export const putNew = async (item: Item): Promise<boolean> => {
  documentClient()
  try {
    await OpinionEntity.build(PutItemCommand)
      .item(item)
      .options({ condition: { attr: 'id', exists: false } })
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

const format = OpinionEntity.build(EntityFormatter)

/**
 * What stands under an id, read consistently: an opinion, or words that lead to the opinion that was edited into them.
 * Undefined where nothing does.
 */
export const findOpinion = async (id: string): Promise<OpinionRecord | undefined> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: { pk: `O#${id}`, sk: 'O' }, ConsistentRead: true }),
  )
  if (!Item) return undefined
  return typeof Item.opinionId === 'string' ? findOpinion(Item.opinionId) : format.format(Item)
}

/** The opinion. Throws not_found. */
export const needOpinion = async (id: string): Promise<OpinionRecord> => {
  const found = await findOpinion(id)
  if (found?.id !== id) throw problem('not_found')
  return found
}

/** Opinions by id, in that order; an id that stands for none is left out. */
export const readOpinions = async (ids: readonly string[]): Promise<OpinionRecord[]> => {
  const items = await batchGet(ids.map((id) => ({ pk: `O#${id}`, sk: 'O' })))
  return ids.flatMap((id) => {
    const item = items.get(`O#${id}|O`)
    return item ? [format.format(item)] : []
  })
}

type Update = Parameters<
  ReturnType<typeof OpinionEntity.build<UpdateAttributesCommand<typeof OpinionEntity>>>['item']
>[0]

/**
 * Writes a change of the opinion that was read, if nobody wrote meanwhile. Answers the new record, or undefined where
 * somebody did: read again and look.
 */
export const change = async (read: OpinionRecord, update: Omit<Update, 'id'>): Promise<OpinionRecord | undefined> => {
  documentClient()
  try {
    const { Attributes } = await OpinionEntity.build(UpdateAttributesCommand)
      .item({ ...update, id: read.id, writes: read.writes + 1 } as Update)
      .options({ condition: { attr: 'writes', eq: read.writes }, returnValues: 'ALL_NEW' })
      .send()
    return Attributes as OpinionRecord | undefined
  } catch (error) {
    if (conditionFailed(error)) return undefined
    throw error
  }
}
