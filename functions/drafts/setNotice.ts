import { isDeepStrictEqual } from 'node:util'
import { problem } from '@shared/api/errors'
import type { draftLife as contract } from '@shared/drafts/lifeEndpoints'
import type { Question } from '@shared/drafts/lifeSchemas'
import type { DraftRecord } from '../platform/draftRecords'
import { digest } from '../platform/ids'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf, isPublic } from './draftView'
import { partsOf, withNotice, withParts } from './roundDates'
import { saveOrAsk } from './signOff'
import { saveDraft, stampOf } from './store'

const roundOf = (record: DraftRecord, text: string) => {
  const round = record.rounds.find((each) => String(each.round) === text)
  if (!round) throw problem('not_found')
  return round
}

/** The formal notice of a round; signed first where the draft's words are, once the public reads it. */
export const setNotice: Operation<typeof contract.setNotice, DraftDeps> = async (input, caller, deps) => {
  const { draftId, round: number, ...notice } = input
  const record = await draftToWork(deps, caller, 'drafts:edit', draftId)
  const { round } = roundOf(record, number)
  const plan = { change: withNotice(record, round, notice) }
  const view = { inside: true, now: deps.now.toISOString(), rules: deps.rules }
  if (!isPublic(record)) return draftOf(await saveDraft(deps, record, plan.change, stampOf(caller, deps)), view)
  const asked = { round, notice }
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'words', asked, plan })
  return new Reply(waits ? 202 : 200, draftOf(saved, view))
}

/** The questions of a round. One that stands keeps its id and with it its answers; a new one gets an id of its words. */
export const setQuestions: Operation<typeof contract.setQuestions, DraftDeps> = async (input, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:edit', input.draftId)
  const { round, version } = roundOf(record, input.round)
  const text = await deps.versions.get(`${record.id}/${version}`)
  const labels = new Set(text?.articles.map(({ label }) => label))
  const wrong = input.questions.findIndex(({ article }) => article !== null && !labels.has(article))
  if (wrong >= 0)
    throw problem('article_unknown', {
      fields: [{ path: `questions.${wrong}.article`, message: '这一稿中没有这一条' }],
    })
  const standing = new Map(partsOf(record, round).questions?.map((each) => [each.id, each]))
  const questions: Question[] = input.questions.map(({ id, ...question }) => {
    const before = id === undefined ? undefined : standing.get(id)
    // Other options under the same id would give old answers a new meaning.
    const kept = before && before.kind === question.kind && isDeepStrictEqual(before.options, question.options)
    return {
      ...question,
      id: kept
        ? before.id
        : digest(question.text, ...(question.options ?? []), question.article ?? '')
            .slice(0, 10)
            .toLowerCase()
            .replace(/[^a-z0-9]/g, '0'),
    }
  })
  const view = { inside: true, now: deps.now.toISOString(), rules: deps.rules }
  const unique = [...new Map(questions.map((each) => [each.id, each])).values()]
  if (isDeepStrictEqual(partsOf(record, round).questions, unique)) return draftOf(record, view)
  const change = withParts(record, round, { questions: unique })
  return draftOf(await saveDraft(deps, record, change, stampOf(caller, deps)), view)
}
