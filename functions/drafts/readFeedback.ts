import { problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { isTentative, type LaterStatus } from '@shared/drafts/rounds'
import type { FeedbackReport } from '@shared/drafts/schemas'
import { GetItemCommand } from 'dynamodb-toolbox'
import type { z } from 'zod'
import { FeedbackEntity } from '../platform/draftEntities'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { visibleDraft } from './access'
import type { DraftDeps } from './deps'
import { feedbackKey } from './publishFeedback'

/** The published report of the round asked for, else of the one published last. */
export const readFeedback: Operation<typeof contract.readFeedback, DraftDeps> = async (input, caller, deps) => {
  const { record } = await visibleDraft(deps, caller, input.draftId)
  const round = input.round ?? record.feedback?.round
  if (round === undefined) throw problem('not_found')
  documentClient()
  const { Item } = await FeedbackEntity.build(GetItemCommand)
    .key({ draftId: record.id, round: feedbackKey(round) })
    .send()
  if (!Item) throw problem('not_found')
  const its = record.rounds.find((each) => each.round === round)
  return {
    ...(Item.report as z.output<typeof FeedbackReport>),
    ...(isTentative(its, record.laterStatus as LaterStatus | undefined) && { tentative: true }),
  }
}
