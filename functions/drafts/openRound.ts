import { invalid, problem } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { Notice } from '@shared/drafts/lifeSchemas'
import { currentRound, roundState } from '@shared/drafts/rounds'
import type { DraftRecord } from '../platform/draftRecords'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { latestVersion, publishing } from './publishing'
import { type AskedDates, justified, newRound, withNotice } from './roundDates'
import { type Plan, saveOrAsk } from './signOff'

type Asked = AskedDates & { version: number; notice?: Notice }

/** Throws draft_withdrawn, consultation_open, reason_required, and fields_invalid for a version that cannot be asked about. */
export const planRound = (record: DraftRecord, asked: Asked, { now, days }: { now: string; days: number }): Plan => {
  if (record.withdrawn) throw problem('draft_withdrawn')
  latestVersion(record)
  const { version } = asked
  if (!record.versions.some((each) => each.version === version)) throw invalid('version', '没有这一稿')
  const last = currentRound(record.rounds)
  if (last && roundState(last, now) !== 'closed') throw problem('consultation_open')
  if (last && version <= last.version) throw invalid('version', `请选择第 ${last.version} 稿之后的一稿`)
  const reason = justified(asked, { now, days })
  const round = newRound((last?.round ?? 0) + 1, version, asked, reason)
  return {
    change: {
      ...publishing(record, version, now),
      rounds: [...record.rounds, round],
      ...withNotice(record, round.round, asked.notice),
      // What staff said of the time after the last round is over.
      laterStatus: undefined,
    },
  }
}

/** A further consultation on a further version. The earlier rounds, their opinions and figures stay as they are. */
export const openRound: Operation<typeof contract.openRound, DraftDeps> = async (
  { draftId, ...asked },
  caller,
  deps,
) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', draftId)
  const now = deps.now.toISOString()
  const plan = planRound(record, asked, { now, days: deps.rules.consultationDays })
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'round', asked, plan })
  return new Reply(waits ? 202 : 201, draftOf(saved, { inside: true, now, rules: deps.rules }))
}
