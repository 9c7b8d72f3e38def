import { invalid } from '@shared/api/errors'
import type { drafts as contract } from '@shared/drafts/endpoints'
import type { DraftRecord } from '../platform/draftRecords'
import { type Operation, Reply } from '../platform/serve'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf } from './draftView'
import { latestVersion, publishing } from './publishing'
import { type Plan, saveOrAsk } from './signOff'

/** Throws version_missing, and fields_invalid for a version that is not there. */
export const planPublication = (record: DraftRecord, { version }: { version?: number }, now: string): Plan => {
  const latest = latestVersion(record)
  if (version !== undefined && !record.versions.some((each) => each.version === version))
    throw invalid('version', '没有这一稿')
  return { change: publishing(record, version ?? latest, now) }
}

/** Publishes the draft with the version named, else its latest. A draft that was taken down is public again. */
export const publishDraft: Operation<typeof contract.publishDraft, DraftDeps> = async (
  { draftId, version },
  caller,
  deps,
) => {
  const record = await draftToWork(deps, caller, 'drafts:publish', draftId)
  const now = deps.now.toISOString()
  const asked = { version: version ?? latestVersion(record) }
  const plan = planPublication(record, asked, now)
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'publication', asked, plan })
  return new Reply(waits ? 202 : 200, draftOf(saved, { inside: true, now, rules: deps.rules }))
}
