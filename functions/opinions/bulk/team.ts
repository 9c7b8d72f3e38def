import type { Permission, Role } from '@shared/accounts/roles'
import { may } from '@shared/accounts/roles'
import { readAccount } from '../../platform/caller'
import { type DraftRecord, draftRecords } from '../../platform/draftRecords'
import { type JobRecord, JobRefused } from '../../platform/jobs'
import { bulkInput } from './input'

/** For whom and on what a bulk job works. */
export type Team = {
  jobId: string
  draft: DraftRecord
  owner: { id: string; name: string }
  requestId: string
  noticeAt?: string
}

const permissions: Record<ReturnType<typeof bulkInput>['action'], Permission> = {
  decide: 'opinions:decide',
  confirm: 'opinions:confirm',
  return: 'opinions:confirm',
}

/** Read anew each time the job goes on: who may no longer decide does not go on deciding. Throws JobRefused. */
export const teamOf = async (job: JobRecord): Promise<Team> => {
  const draft = await draftRecords.fresh(job.draftId ?? '')
  if (!draft) throw new JobRefused('草案已不存在。')
  const account = await readAccount(job.ownerId)
  const allowed =
    account &&
    !account.deletedAt &&
    may(account.roles as Role[], permissions[bulkInput(job).action]) &&
    (account.draftIds?.includes(draft.id) ?? true)
  if (!allowed) throw new JobRefused('发起人已没有处理这部草案意见的权限，任务已停止。')
  return { jobId: job.id, draft, owner: { id: account.id, name: account.name }, requestId: job.request ?? job.id }
}
