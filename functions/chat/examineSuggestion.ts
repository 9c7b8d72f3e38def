import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { monthsLater } from '@shared/chat/suggestionWords'
import { config } from '../platform/config'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { ChatDeps } from './deps'
import { tellConversations } from './makeSuggestion'
import { changeSuggestion, needSuggestion, suggestionView } from './suggestionRecord'

/** The deputies' office (代表工委) sends a suggestion back to its deputy, with the reason. */
export const returnSuggestion: Operation<typeof contract.returnSuggestion, ChatDeps> = async (
  { suggestionId, reason },
  caller,
  deps,
) => {
  const record = await needSuggestion(suggestionId)
  const next = await changeSuggestion(record, 'return', caller, deps, () => ({
    status: 'returned',
    returnedFor: reason,
  }))
  return suggestionView(next, caller)
}

/** 交办: the office gives it a number, its units and a time. */
export const assignSuggestion: Operation<typeof contract.assignSuggestion, ChatDeps> = async (
  { suggestionId, unit, coUnits = [], months, reason },
  caller,
  deps,
) => {
  const [due, most] = deps.rules.suggestionMonths
  if (months !== undefined && months > most) throw invalid('months', `办理期限最长 ${most} 个月`)
  const at = deps.now.toISOString()
  const record = await needSuggestion(suggestionId)
  const next = await changeSuggestion(record, 'assign', caller, deps, async () => ({
    status: 'assigned',
    number: await nextNumber(deps.now),
    unit,
    coUnits,
    dueAt: monthsLater(at, months ?? due),
    dueReason: reason,
    returnedFor: undefined,
  }))
  await tellConversations(next, `代表建议《${next.title}》（${next.number}号）已交${unit}办理。`, caller, deps)
  return suggestionView(next, caller)
}

const BEIJING = 8 * 3_600_000
/** 2026-001, by the year in Beijing; a number may be skipped, none is given twice. */
const nextNumber = async (now: Date): Promise<string> => {
  const year = new Date(now.getTime() + BEIJING).getUTCFullYear()
  const { Attributes } = await documentClient().send(
    new UpdateCommand({
      TableName: config().tableName,
      Key: { pk: 'SYSTEM', sk: `SUGGESTION_NUMBER#${year}` },
      UpdateExpression: 'ADD #n :one',
      ExpressionAttributeNames: { '#n': 'value' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return `${year}-${String(Attributes?.value ?? 0).padStart(3, '0')}`
}

/** After its publicity check: everyone may read it. One that is not assigned yet may still change. */
export const publishSuggestion: Operation<typeof contract.publishSuggestion, ChatDeps> = async (
  { suggestionId },
  caller,
  deps,
) => {
  const record = await needSuggestion(suggestionId)
  if (record.publishedAt !== undefined) return suggestionView(record, caller)
  if (record.unit === undefined) throw problem('suggestion_state')
  const publishedAt = deps.now.toISOString()
  return suggestionView(await changeSuggestion(record, undefined, caller, deps, () => ({ publishedAt })), caller)
}
