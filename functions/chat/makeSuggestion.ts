import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import type { Operation } from '../platform/serve'
import { act } from './act'
import type { ChatDeps } from './deps'
import { findSide } from './sides'
import { readRecord, readSides } from './store'
import { needSuggestion, putSuggestion, type SuggestionRecord, suggestionView } from './suggestionRecord'

/** A deputy makes a suggestion of one or several of their conversations; each of them tells its resident. */
export const makeSuggestion: Operation<typeof contract.makeSuggestion, ChatDeps> = async (
  { conversationId, conversationIds = [], quotes, ...words },
  caller,
  deps,
) => {
  // A liaison officer types for a deputy; a suggestion is the deputy's own.
  if (!caller.roles.includes('deputy')) throw problem('forbidden')
  const id = deps.newId()
  const ids = [...new Set([conversationId, ...conversationIds])]
  const found = await Promise.all(ids.map((each) => mine(each, each === conversationId)))
  async function mine(each: string, first: boolean) {
    const seen = await findSide(each, caller).catch((error: unknown) => {
      throw first ? error : invalid('conversationIds', '其中有的会话不是您的，请重新选择')
    })
    if (seen.side === 'resident' || seen.sides.kind !== 'deputy') throw problem('forbidden')
    return { conversationId: each, ...seen }
  }
  const [first] = found
  if (!first) throw problem('not_found')
  const record = await readRecord(conversationId, first.sides.residentId, true)
  if (record.suggestionId !== undefined && record.suggestionId !== id) throw problem('suggestion_state')
  const made: SuggestionRecord = {
    id,
    ...words,
    coSigners: words.coSigners ?? [],
    deputyId: record.holderId,
    deputyName: record.holderName,
    conversationIds: ids,
    residentIds: [...new Set(found.map(({ sides }) => sides.residentId))],
    status: 'submitted',
    coUnits: [],
    answers: [],
    createdAt: deps.now.toISOString(),
    rev: 1,
    by: caller.id,
    request: deps.requestId,
  }
  const written = (await putSuggestion(undefined, made)) ? made : await needSuggestion(id)
  for (const each of found)
    await act(deps, caller, each, {
      change: () => ({ suggestionId: id }),
      notice: () =>
        `代表已就这件事提出代表建议《${words.title}》，办理情况会在这里告诉您。${quotes ? '建议引用了您的原话，如不同意请在这里告诉代表。' : ''}`,
    })
  return suggestionView(written, caller)
}

/** Tells the conversations that a suggestion came from how it goes on. */
export const tellConversations = async (
  { conversationIds }: SuggestionRecord,
  text: string,
  caller: Parameters<typeof act>[1],
  deps: Parameters<typeof act>[0],
): Promise<void> => {
  for (const conversationId of conversationIds) {
    const sides = await readSides(conversationId)
    if (sides)
      await act(deps, caller, { conversationId, sides, side: 'official' }, { change: () => ({}), notice: () => text })
  }
}
