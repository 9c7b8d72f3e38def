import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { afterVerdict, monthsLater, suggestionResultNames, verdictNames } from '@shared/chat/suggestionWords'
import type { Caller } from '../platform/caller'
import type { Operation } from '../platform/serve'
import type { ChatDeps } from './deps'
import { tellConversations } from './makeSuggestion'
import {
  changeSuggestion,
  isItsDeputy,
  maySee,
  needSuggestion,
  type SuggestionRecord,
  suggestionView,
} from './suggestionRecord'

/** The unit's letter, entered by the unit or by staff for it. */
export const answerSuggestion: Operation<typeof contract.answerSuggestion, ChatDeps> = async (
  { suggestionId, result, text },
  caller,
  deps,
) => {
  const record = await needSuggestion(suggestionId)
  if (!maySee(caller, record)) throw problem('not_found')
  const at = deps.now.toISOString()
  const next = await changeSuggestion(record, 'answer', caller, deps, ({ answers, unit = '' }) => ({
    status: 'answered',
    dueAt: undefined,
    answers: [...answers, { result, text, unit, at }],
  }))
  const told = `代表建议《${next.title}》有了答复（${suggestionResultNames[result]}）：\n${text}`
  await tellConversations(next, [...told].slice(0, 2000).join(''), caller, deps)
  return suggestionView(next, caller)
}

/** The suggestion, for its own deputy. Throws not_found for others. */
const own = async (suggestionId: string, caller: Caller): Promise<SuggestionRecord> => {
  const record = await needSuggestion(suggestionId)
  if (!isItsDeputy(caller, record)) throw problem(maySee(caller, record) ? 'forbidden' : 'not_found')
  return record
}

/** The deputy says what they think of the answer. 不满意 sends the matter back once. */
export const judgeAnswer: Operation<typeof contract.judgeAnswer, ChatDeps> = async (
  { suggestionId, ...verdict },
  caller,
  deps,
) => {
  const record = await own(suggestionId, caller)
  const at = deps.now.toISOString()
  const next = await changeSuggestion(record, 'judge', caller, deps, ({ answers, reopened = false }) => {
    const status = afterVerdict(verdict.verdict, reopened)
    const judged = answers.map((each, index) =>
      index === answers.length - 1 ? { ...each, verdict: { ...verdict, at } } : each,
    )
    const again = status === 'assigned' && { reopened: true, dueAt: monthsLater(at, deps.rules.suggestionMonths[0]) }
    return { status, answers: judged, ...again }
  })
  const then = next.status === 'assigned' ? '，将再办理一次' : ''
  await tellConversations(
    next,
    `代表对《${next.title}》的答复表示${verdictNames[verdict.verdict]}${then}。`,
    caller,
    deps,
  )
  return suggestionView(next, caller)
}

/** The deputy puts a returned suggestion in order and hands it in again. */
export const resubmitSuggestion: Operation<typeof contract.resubmitSuggestion, ChatDeps> = async (
  { suggestionId, ...words },
  caller,
  deps,
) => {
  const record = await own(suggestionId, caller)
  const next = await changeSuggestion(record, 'resubmit', caller, deps, ({ coSigners }) => ({
    ...words,
    coSigners: words.coSigners ?? coSigners,
    status: 'submitted',
    returnedFor: undefined,
  }))
  return suggestionView(next, caller)
}
