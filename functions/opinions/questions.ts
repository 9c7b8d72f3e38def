import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { invalid, problem } from '@shared/api/errors'
import type { Question } from '@shared/drafts/lifeSchemas'
import { roundState } from '@shared/drafts/rounds'
import type { AskedQuestion, questions as contract } from '@shared/opinions/questionEndpoints'
import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { AnswerEntity } from '../platform/civicEntities'
import { config } from '../platform/config'
import type { DraftRecord } from '../platform/draftRecords'
import { countUse } from '../platform/limit'
import { indexPage, type Place } from '../platform/pages'
import type { Operation, Platform } from '../platform/serve'
import { conditionFailed, documentClient } from '../platform/table'
import { checkWords } from './checkWords'
import type { OpinionDeps } from './deps'
import { askedRound, openRound, publicDraft } from './rounds'

type Stored = { choices?: number[]; text?: string; answeredAt: string; writes: number }
type At = { draft: DraftRecord; round: number }

const questionsOf = ({ draft, round }: At): Question[] =>
  (draft.roundParts?.[String(round)] as { questions?: Question[] } | undefined)?.questions ?? []

const placeOf = ({ draft, round }: At, questionId: string): string => `${draft.id}#${round}#${questionId}`

const findAnswer = async (accountId: string, place: string): Promise<Stored | undefined> => {
  documentClient()
  const { Item } = await AnswerEntity.build(GetItemCommand)
    .key({ accountId, place })
    .options({ consistent: true })
    .send()
  return Item as Stored | undefined
}

const countsOf = async ({ draft, round }: At, { id, options = [] }: Question) => {
  const Key = { pk: `QC#${draft.id}#${round}`, sk: id }
  const { Item = {} } = await documentClient().send(new GetCommand({ TableName: config().tableName, Key }))
  return {
    answers: Number(Item.answers ?? 0),
    ...(options.length > 0 && {
      byOption: options.map((option, index) => ({ option, count: Number(Item[`o${index}`] ?? 0) })),
    }),
  }
}

const told = async (
  at: At,
  question: Question,
  caller: Caller | undefined,
  { now }: Platform,
): Promise<AskedQuestion> => {
  const stored = caller && (await findAnswer(caller.id, placeOf(at, question.id)))
  const round = at.draft.rounds.find((each) => each.round === at.round)
  const open = round !== undefined && roundState(round, now.toISOString()) === 'open' && !at.draft.pausedReason
  return {
    ...question,
    round: at.round,
    open,
    ...(stored && {
      mine: {
        ...(stored.choices && { choices: stored.choices.map((index) => question.options?.[index] ?? '') }),
        ...(stored.text && { text: stored.text }),
        answeredAt: stored.answeredAt,
      },
    }),
    ...(caller?.mayFor('opinions:read', at.draft.id) && (await countsOf(at, question))),
  }
}

/** The questions of a round, at most twenty; a reader's own answers with them. */
export const listQuestions: Operation<typeof contract.listQuestions, OpinionDeps> = async (input, caller, deps) => {
  const staff = caller?.mayFor('opinions:read', input.draftId)
  const draft = (staff && (await deps.drafts.fresh(input.draftId))) || (await publicDraft(deps, input.draftId))
  const at = { draft, round: askedRound(draft, input.round) }
  return { items: await Promise.all(questionsOf(at).map((question) => told(at, question, caller, deps))) }
}

/** Where the chosen options stand. Throws fields_invalid. */
const placesOf = ({ options = [], most = 1 }: Question, choices: string[]): number[] => {
  const places = [...new Set(choices)].map((choice) => options.indexOf(choice)).sort((a, b) => a - b)
  if (places.includes(-1)) throw invalid('choices', '没有这个选项')
  if (places.length > most) throw invalid('choices', `最多选 ${most} 项`)
  return places
}

const PER_HOUR = 120

/** One answer of an account to a question, changed while the round is open. */
export const answerQuestion: Operation<
  typeof contract.answerQuestion,
  OpinionDeps,
  Awaited<ReturnType<typeof openRound>>
> = {
  see: (input, _caller, deps) => openRound(deps, input.draftId, deps.now.toISOString()),

  run: async (input, caller, deps, { draft, round }) => {
    const at = { draft, round: round.round }
    const question = questionsOf(at).find(({ id }) => id === input.question)
    if (!question) throw problem('not_found')
    const { choices, text } = input
    if ((question.kind === 'choice') !== (choices !== undefined))
      throw invalid(
        question.kind === 'choice' ? 'choices' : 'text',
        question.kind === 'choice' ? '请选择' : '请填写回答',
      )
    const chosen = choices && placesOf(question, choices)
    await countUse('answers', caller.id, PER_HOUR, 3600, deps.now)
    const held = text !== undefined && (await checkWords(deps, caller, { text }, '')) !== 'pass'
    const place = placeOf(at, question.id)
    const before = await findAnswer(caller.id, place)
    const answeredAt = deps.now.toISOString()
    try {
      await AnswerEntity.build(PutItemCommand)
        .item({
          accountId: caller.id,
          place,
          answeredAt,
          writes: (before?.writes ?? 0) + 1,
          ...(chosen && { choices: chosen }),
          // What lists show; staff read it with its mark, nobody else reads it at all.
          ...(text && { text, card: { text, ...(held && { held }) }, p2: `ANSWERS#${place}`, s2: answeredAt }),
          by: caller.id,
          request: deps.requestId,
        })
        .options({
          condition: before ? { attr: 'writes', eq: before.writes } : { attr: 'accountId', exists: false },
        })
        .send()
    } catch (error) {
      // A second tap was faster: the same person's, so its answer stands.
      if (!conditionFailed(error)) throw error
    }
    return told(at, question, caller, deps)
  },
}

export const listAnswers: Operation<typeof contract.listAnswers, OpinionDeps> = async (input, caller, deps) => {
  const draft = await deps.drafts.fresh(input.draftId)
  if (!draft || !caller.mayFor('opinions:read', input.draftId)) throw problem('not_found')
  const at = { draft, round: askedRound(draft, input.round) }
  const partition = `ANSWERS#${placeOf(at, input.question)}`
  const scope = `${caller.id} ${partition}`
  const { items, next } = await indexPage('byQueue', [partition], {
    place: input.next === undefined ? undefined : deps.cursors.open<Place>(scope, input.next),
    limit: input.limit,
  })
  return {
    items: items.map(({ c, s2 }) => ({ ...(c as { text: string; held?: boolean }), answeredAt: String(s2) })),
    ...(next && { next: deps.cursors.seal(scope, next) }),
  }
}
