import { invalid, problem } from '@shared/api/errors'
import type { elsewhere as contract } from '@shared/opinions/elsewhereEndpoints'
import { takeAttachments } from '../../platform/attachments'
import type { Operation } from '../../platform/serve'
import type { OpinionDeps } from '../deps'
import { tell } from '../readOpinion'
import { needOpinion, putNew } from '../store'
import { articleText } from '../submitOpinion'
import { isFuture, registeredItem, roundOf } from './register'

/** An opinion that came on paper, by mail or was said aloud: one conditional write. Throws opinion_repeated with the first one's id. */
export const registerOpinion: Operation<typeof contract.registerOpinion, OpinionDeps> = async (input, caller, deps) => {
  const draft = await deps.drafts.fresh(input.draftId)
  if (!draft || !caller.mayFor('opinions:decide', draft.id)) throw problem('not_found')
  const round = roundOf(draft, input.round)
  if (isFuture(input.receivedAt, deps.now)) throw invalid('receivedAt', '收到日期不能晚于今天')
  await articleText(deps, draft.id, round.version, input.article)
  // The scan was made by the office itself: nobody has to look whether it may be shown to the office.
  const attachments = await takeAttachments(caller.id, input.attachments, 'passed')
  const item = registeredItem(input, {
    draft,
    round,
    attachments,
    by: caller.id,
    request: deps.requestId,
    now: deps.now,
  })
  if (!(await putNew(item)) && !deps.repeated) throw problem('opinion_repeated', { opinionId: item.id, id: item.id })
  const record = await needOpinion(item.id)
  await deps.showInQueue([record])
  return tell(record, true, deps)
}
