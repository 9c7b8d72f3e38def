import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { $add, UpdateItemCommand } from 'dynamodb-toolbox'
import { SupportEntity } from '../platform/publicOpinionEntities'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient } from '../platform/table'
import type { OpinionDeps } from './deps'
import { needPublic, supportPlace } from './publicView'
import { openRound } from './rounds'

type Seen = Awaited<ReturnType<typeof needPublic>>

type Said = { opinionId: string; accountId: string; on: boolean; at: string; request: string }

/** What a person says of an opinion: one conditional write; saying it again writes nothing. The stream counts. */
const say = async ({ opinionId, accountId, on, at, request }: Said): Promise<boolean> => {
  documentClient()
  try {
    await SupportEntity.build(UpdateItemCommand)
      .item({ place: supportPlace(opinionId, accountId), accountId, on, writes: $add(1), at, by: accountId, request })
      .options({
        condition: on
          ? {
              or: [
                { attr: 'on', exists: false },
                { attr: 'on', eq: false },
              ],
            }
          : { attr: 'on', eq: true },
      })
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

const changed = async (seen: Seen, said: Omit<Said, 'opinionId' | 'at'> & { now: Date }) => {
  const { id, supports, supported = false } = seen.shown
  const { on } = said
  const done = await say({ ...said, opinionId: id, at: said.now.toISOString() })
  const moved = done && supported !== on ? (on ? 1 : -1) : 0
  return { opinionId: id, supported: on, supports: Math.max(0, supports + moved) }
}

/** 支持: says so once, while the round is open. Repeating it is no change. */
export const supportOpinion: Operation<typeof contract.supportOpinion, OpinionDeps, Seen> = {
  see: ({ opinionId }, caller, deps) => needPublic(opinionId, caller, deps),
  run: async (_input, caller, deps, seen) => {
    if (seen.shown.mine) throw problem('own_opinion')
    const { round } = await openRound(deps, seen.draft.id, deps.now.toISOString())
    if (round.round !== seen.shown.round) throw problem('consultation_closed')
    return changed(seen, { accountId: caller.id, on: true, request: deps.requestId, now: deps.now })
  },
}

/** Takes the support back, at any time. */
export const endSupport: Operation<typeof contract.endSupport, OpinionDeps, Seen> = {
  see: ({ opinionId }, caller, deps) => needPublic(opinionId, caller, deps),
  run: (_input, caller, deps, seen) =>
    changed(seen, { accountId: caller.id, on: false, request: deps.requestId, now: deps.now }),
}
