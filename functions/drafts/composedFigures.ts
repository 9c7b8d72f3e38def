import { invalid } from '@shared/api/errors'
import type { Composition } from '@shared/exports/documentEndpoints'
import type { DraftRecord } from '../platform/draftRecords'
import { readJob } from '../platform/jobs'
import type { FeedbackFigures } from './feedbackFigures'

/** The figures and groups that a job composed of this round. Throws fields_invalid for another round's or an unfinished one. */
export const composedFigures = async (
  draft: DraftRecord,
  round: number,
  documentId: string,
): Promise<FeedbackFigures> => {
  const job = await readJob(documentId)
  const input = job?.input as { kind?: string; round?: number } | undefined
  const composition = (job?.result as { composition?: Composition } | undefined)?.composition
  const its = job?.kind === 'document' && job.draftId === draft.id && input?.round === round
  if (!its || job.status !== 'done' || !composition) throw invalid('documentId', '没有这一轮的汇总，请重新汇总')
  const { received, adopted, partiallyAdopted, participants, merged } = composition
  return {
    figures: { received, adopted, partiallyAdopted, participants, merged },
    byArticle: composition.articles.map(({ article, received: opinions, ...rest }) => ({ article, opinions, ...rest })),
  }
}
