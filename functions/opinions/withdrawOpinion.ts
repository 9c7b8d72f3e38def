import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import type { Operation } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { move } from './move'
import { ownOpinion, tell } from './readOpinion'

/** The author withdraws until the opinion is taken up, also after the round has closed. Again is no change. */
export const withdrawOpinion: Operation<typeof contract.withdrawOpinion, OpinionDeps> = async (
  { opinionId },
  caller,
  deps,
) => {
  const record = await ownOpinion(opinionId, caller)
  if (record.status === 'W') return tell(record, false, deps)
  if (record.status !== 'S' && record.status !== 'H') throw problem('opinion_taken_up')
  const moved = await move(record, 'withdrawn', { event: 'withdrawn', text: '提交人撤回了意见' }, caller, deps)
  return tell(moved, false, deps)
}
