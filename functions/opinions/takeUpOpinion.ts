import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { $remove } from 'dynamodb-toolbox'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { move } from './move'
import { tell, workOn } from './readOpinion'

/** Staff begin to study an opinion: from now on its author neither edits nor withdraws. */
export const takeUpOpinion: Operation<typeof contract.takeUpOpinion, OpinionDeps> = async (
  { opinionId },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status === 'R') return tell(record, true, deps)
  if (record.status === 'W') throw problem('opinion_withdrawn')
  if (record.status === 'H' || record.status === 'X') throw problem('opinion_held')
  if (record.status !== 'S') throw problem('conflict')
  return tell(
    await move(record, 'reviewing', { event: 'taken_up', text: '工作人员开始研究处理' }, caller, deps),
    true,
    deps,
  )
}

/** A held opinion is let through. */
export const acceptOpinion: Operation<typeof contract.acceptOpinion, OpinionDeps> = async (
  { opinionId },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status !== 'H') throw problem('opinion_not_held')
  const accepted = await move(
    record,
    'submitted',
    { event: 'accepted', text: '内容审核通过，进入办理' },
    caller,
    deps,
    {
      statusReason: $remove(),
      uncheckedSince: $remove(),
    },
  )
  return tell(accepted, true, deps)
}

/** A held opinion is refused, with a reason that its author reads. */
export const rejectOpinion: Operation<typeof contract.rejectOpinion, OpinionDeps> = async (
  { opinionId, reason },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (record.status !== 'H') throw problem('opinion_not_held')
  const rejected = await move(
    record,
    'rejected',
    { event: 'rejected', text: `内容审核未通过：${reason}` },
    caller,
    deps,
    {
      statusReason: reason,
      uncheckedSince: $remove(),
    },
  )
  return tell(rejected, true, deps)
}
