import { invalid, problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import { currentRound, roundState } from '@shared/drafts/rounds'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { latestVersion, publishing } from './publishing'
import { justified, newRound } from './roundDates'
import { saveDraft, stampOf } from './store'

/** A further consultation on a further version. The earlier rounds, their opinions and figures stay as they are. */
export const openRound: Operation<typeof contract.openRound, DraftDeps> = async (input, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', input.draftId)
  if (record.withdrawn) throw problem('draft_withdrawn')
  const now = deps.now.toISOString()
  latestVersion(record)
  const { version } = input
  if (!record.versions.some((each) => each.version === version)) throw invalid('version', '没有这个版本')
  const last = currentRound(record.rounds)
  if (last && roundState(last, now) !== 'closed') throw problem('consultation_open')
  if (last && version <= last.version) throw invalid('version', `请选择第 ${last.version} 版之后的版本`)
  const reason = justified(input, { now, days: deps.rules.consultationDays })
  const change = {
    ...publishing(record, version, now),
    rounds: [...record.rounds, newRound((last?.round ?? 0) + 1, version, input, reason)],
    // What staff said of the time after the last round is over.
    laterStatus: undefined,
  }
  const saved = await saveDraft(deps, record, change, stampOf(caller, deps))
  return new Reply(201, draftOf(saved, { inside: true, now }))
}
