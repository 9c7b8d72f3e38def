import { Problem, problem } from '@shared/api/errors'
import { fillTemplate, type TemplateValues } from '@shared/opinions/templates'
import { type OpinionRecord, queuePlace } from '../../platform/opinionRecords'
import { toReview } from '../confirmDecision'
import { refusal, sameDecision } from '../decideOpinion'
import { confirmed, type Decision, decided, returned } from '../decisionChanges'
import type { BulkInput } from './input'
import type { Team } from './team'
import { touchedBy } from './touchedBy'

type Step = ReturnType<typeof decided>

/** What is filled into a reply's variables for this opinion. */
export const valuesFor = (
  { article }: Pick<OpinionRecord, 'article'>,
  title: string,
  adoptedIn: readonly { article: string }[] | undefined,
): TemplateValues => ({
  法规名: title,
  条款: article ?? '整部草案',
  新条文: adoptedIn?.map((place) => place.article).join('、'),
})

/**
 * What the job does to one opinion: the step, or why not, by the same rules as a person's single decision; `done` where there is
 * nothing to do any more.
 */
export const stepFor = (record: OpinionRecord, input: BulkInput, team: Team, at: string): Step | Problem | 'done' => {
  const { jobId, draft, owner, noticeAt } = team
  const { draftId, round } = queuePlace(record.queue)
  if (draftId !== draft.id || round !== input.round) return problem('not_found')
  // It was broken off after the write.
  if (touchedBy(jobId, record)) return 'done'
  switch (input.action) {
    case 'decide': {
      const { text: reply, missing } = fillTemplate(input.reply, valuesFor(record, draft.title, input.adoptedIn))
      const standing = record.status === 'P' ? record.proposal : record.decision
      const words = { result: input.result, reply, ...(input.adoptedIn && { adoptedIn: input.adoptedIn }) }
      if (['D', 'P'].includes(record.status) && sameDecision(words, standing, owner)) return 'done'
      const refused = refusal(record, undefined)
      if (refused) return refused
      if (missing.length > 0) return problem('reply_incomplete', { variables: missing.join('、') })
      const decision: Decision = { ...words, at, by: owner.id, byName: owner.name, job: jobId }
      return decided(record, decision, draft, noticeAt)
    }
    case 'confirm': {
      const proposed = toReview(record, owner.id)
      if (proposed instanceof Problem) return proposed
      return confirmed(record, { ...proposed.proposal, review: jobId }, draft, at, noticeAt)
    }
    case 'return': {
      const proposed = toReview(record, owner.id)
      if (proposed instanceof Problem) return proposed
      return returned({ ...proposed.proposal, review: jobId }, input.reason)
    }
  }
}
