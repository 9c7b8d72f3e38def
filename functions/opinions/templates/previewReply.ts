import type { opinions as contract } from '@shared/opinions/endpoints'
import { fillTemplate } from '@shared/opinions/templates'
import { queuePlace } from '../../platform/opinionRecords'
import type { Operation } from '../../platform/serve'
import { valuesFor } from '../bulk/steps'
import type { OpinionDeps } from '../deps'
import { workOn } from '../readOpinion'

/** The reply as the author of this opinion would read it. */
export const previewReply: Operation<typeof contract.previewReply, OpinionDeps> = async (
  { opinionId, reply, adoptedIn },
  caller,
  { drafts },
) => {
  const record = await workOn(opinionId, caller)
  const draft = await drafts.get(queuePlace(record.queue).draftId)
  return fillTemplate(reply, valuesFor(record, draft?.title ?? '', adoptedIn))
}
