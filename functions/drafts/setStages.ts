import { isDeepStrictEqual } from 'node:util'
import type { draftLife as contract } from '@shared/drafts/lifeEndpoints'
import type { Operation } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { saveDraft, stampOf } from './store'

const UNKNOWN_DAY = '9999-12-31'

/** The whole timeline at once, kept in the order of its days; what has no day yet stands last, as staff put it. */
export const setStages: Operation<typeof contract.setStages, DraftDeps> = async ({ draftId, stages }, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:edit', draftId)
  const view = { inside: true, now: deps.now.toISOString(), rules: deps.rules }
  const ordered = stages
    .map((stage, place) => ({ stage, place }))
    .sort((a, b) => {
      const [x, y] = [a.stage.date ?? UNKNOWN_DAY, b.stage.date ?? UNKNOWN_DAY]
      return x === y ? a.place - b.place : x < y ? -1 : 1
    })
    .map(({ stage }) => stage)
  if (isDeepStrictEqual(ordered, record.stages ?? [])) return draftOf(record, view)
  return draftOf(await saveDraft(deps, record, { stages: ordered }, stampOf(caller, deps)), view)
}
