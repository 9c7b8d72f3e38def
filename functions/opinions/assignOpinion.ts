import { may, type Role } from '@shared/accounts/roles'
import { invalid, problem } from '@shared/api/errors'
import type { opinionHandling as contract } from '@shared/opinions/handlingEndpoints'
import { $remove } from 'dynamodb-toolbox'
import { readAccount } from '../platform/caller'
import { queuePlace } from '../platform/opinionRecords'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { tell, workOn } from './readOpinion'
import { change } from './store'

/** Gives an opinion to one handler, whatever the draft's shares say; null lets the shares decide again. */
export const assignOpinion: Operation<typeof contract.assignOpinion, OpinionDeps> = async (input, caller, deps) => {
  const record = await workOn(input.opinionId, caller)
  const { draftId } = queuePlace(record.queue)
  if (input.accountId !== null) {
    const account = await readAccount(input.accountId)
    const fits = account && may(account.roles as Role[], 'opinions:decide')
    if (!fits || !(account.draftIds?.includes(draftId) ?? true))
      throw invalid('accountId', '这位人员不能办理这部草案的意见')
  }
  const changed = await change(record, {
    assignee: input.accountId ?? $remove(),
    by: caller.id,
    request: deps.requestId,
  })
  if (!changed) throw problem('conflict')
  await deps.showInQueue([changed])
  return tell(changed, true, deps)
}
