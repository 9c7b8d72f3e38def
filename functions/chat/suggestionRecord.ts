import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { problem } from '@shared/api/errors'
import type { Suggestion } from '@shared/chat/suggestionEndpoints'
import { mayDo, type SuggestionDeed } from '@shared/chat/suggestionWords'
import { EntityFormatter, EntityParser, type FormattedItem } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { config } from '../platform/config'
import { SuggestionEntity } from '../platform/suggestionEntities'
import { conditionFailed, documentClient } from '../platform/table'
import type { ChatPlatform } from './deps'

type Stored = FormattedItem<typeof SuggestionEntity>
export type SuggestionRecord = Omit<Stored, 'sk' | 'p1' | 's1' | 'p2' | 's2' | 'card'>

export const OPEN = 'SUGGESTIONS#open'
export const PUBLIC = 'SUGGESTIONS#public'
export const partitionOf = (deputyId: string) => `SGD#${deputyId}`

/** What lists show; the index carries it whole. */
export const cardOf = (record: SuggestionRecord) => ({
  id: record.id,
  number: record.number,
  title: record.title,
  status: record.status,
  deputyId: record.deputyId,
  deputyName: record.deputyName,
  unit: record.unit,
  dueAt: record.dueAt,
  result: record.answers.at(-1)?.result as Suggestion['result'],
  published: record.publishedAt !== undefined,
  createdAt: record.createdAt,
})

const parser = SuggestionEntity.build(EntityParser)
const formatter = SuggestionEntity.build(EntityFormatter)

/** Writes a suggestion; `before` is the one that was read. False where somebody else wrote meanwhile. */
export const putSuggestion = async (before: SuggestionRecord | undefined, next: SuggestionRecord): Promise<boolean> => {
  const { item } = parser.parse({
    ...next,
    p1: partitionOf(next.deputyId),
    s1: next.createdAt,
    p2: next.publishedAt === undefined ? OPEN : PUBLIC,
    s2: next.createdAt,
    card: JSON.parse(JSON.stringify(cardOf(next))),
  })
  try {
    await documentClient().send(
      new PutCommand({
        TableName: config().tableName,
        Item: item,
        ...(before
          ? {
              ConditionExpression: '#rev = :rev',
              ExpressionAttributeNames: { '#rev': 'rev' },
              ExpressionAttributeValues: { ':rev': before.rev },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    )
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

/** Throws not_found. */
export const needSuggestion = async (id: string): Promise<SuggestionRecord> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: { pk: `SG#${id}`, sk: 'SG' }, ConsistentRead: true }),
  )
  if (!Item) throw problem('not_found')
  return formatter.format(Item)
}

export const isItsDeputy = (caller: Caller | undefined, { deputyId }: SuggestionRecord): boolean =>
  caller?.roles.includes('deputy') === true && caller.deputyId === deputyId

const concerns = (caller: Caller | undefined, record: SuggestionRecord): boolean =>
  isItsDeputy(caller, record) || (caller !== undefined && record.residentIds.includes(caller.id))

/** Public ones are everyone's; others their deputy's, the residents' concerned, the examiners' and, once assigned, the units'. */
export const maySee = (caller: Caller | undefined, record: SuggestionRecord): boolean =>
  record.publishedAt !== undefined ||
  concerns(caller, record) ||
  caller?.may('suggestions:examine') === true ||
  (caller?.may('suggestions:answer') === true && record.unit !== undefined)

export const suggestionView = (record: SuggestionRecord, caller: Caller | undefined): Suggestion => ({
  ...cardOf(record),
  background: record.background,
  grounds: record.grounds,
  proposal: record.proposal,
  coSigners: record.coSigners,
  conversationIds: concerns(caller, record) ? record.conversationIds : undefined,
  coUnits: record.coUnits,
  returnedFor: record.returnedFor,
  answers: record.answers as Suggestion['answers'],
})

type Change = (record: SuggestionRecord) => Partial<SuggestionRecord> | Promise<Partial<SuggestionRecord>>

/** Does something to a suggestion whose state allows it. Throws suggestion_state, or conflict where another wrote meanwhile. */
export const changeSuggestion = async (
  record: SuggestionRecord,
  deed: SuggestionDeed | undefined,
  caller: Caller,
  { requestId }: ChatPlatform,
  change: Change,
): Promise<SuggestionRecord> => {
  if (deed && !mayDo(deed, record.status)) throw problem('suggestion_state')
  const next = { ...record, ...(await change(record)), rev: record.rev + 1, by: caller.id, request: requestId }
  if (!(await putSuggestion(record, next))) throw problem('conflict')
  return next
}
