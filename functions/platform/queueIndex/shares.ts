import { type FormattedItem, GetItemCommand } from 'dynamodb-toolbox'
import { documentClient } from '../table'
import { SharesEntity } from '../workbenchEntities'
import { Column, type QueueTable } from './table'

export type SharesRecord = FormattedItem<typeof SharesEntity>

export const readShares = async (draftId: string): Promise<SharesRecord | undefined> => {
  documentClient()
  return (await SharesEntity.build(GetItemCommand).key({ draftId }).options({ consistent: true }).send()).Item
}

const mixed = (text: string, from = 0x811c9dc5): number => {
  let hash = from
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

type Shares = Pick<SharesRecord, 'articles' | 'people'>

/**
 * Whose an opinion is that nobody was given by hand: its article's, else one of those who share the rest. The share
 * follows from id and person, so that somebody who joins takes some from each and nothing else moves.
 */
export const assigneeOf = ({ articles, people }: Shares, id: string, article: string): string => {
  const own = articles[article]
  if (own !== undefined) return own
  let best = ''
  let most = -1
  for (const person of people) {
    const weight = mixed(id, mixed(person))
    if (weight > most) {
      most = weight
      best = person
    }
  }
  return best
}

const kept = new WeakMap<QueueTable, { key: string; column: Column }>()

/** The column of those in charge, made from what was given by hand and the draft's shares. */
export const assigneeColumn = (table: QueueTable, shares: SharesRecord | undefined): Column => {
  const given = table.columns.assignee
  if (!shares || (shares.people.length === 0 && Object.keys(shares.articles).length === 0)) return given
  const key = `${table.changes}/${shares.rev}`
  const known = kept.get(table)
  if (known?.key === key) return known.column
  const column = new Column()
  const { article } = table.columns
  const byGiven = given.values.map((value) => column.code(value))
  const byArticle = article.values.map((label) => {
    const own = shares.articles[label]
    return own === undefined ? -1 : column.code(own)
  })
  const people = shares.people.map((person) => column.code(person))
  const codes = new Uint32Array(table.size)
  for (let row = 0; row < table.size; row++) {
    const own = given.codes[row] as number
    const ruled = byArticle[article.codes[row] as number] as number
    if (own !== 0) codes[row] = byGiven[own] as number
    else if (ruled >= 0) codes[row] = ruled
    else if (people.length === 1) codes[row] = people[0] as number
    else if (people.length > 1) codes[row] = column.code(assigneeOf(shares, table.id(row), ''))
  }
  column.codes = codes
  kept.set(table, { key, column })
  return column
}
