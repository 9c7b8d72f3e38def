import { jobKindNames } from '@shared/jobs/words'
import type { Notice, StreamChange } from '../platform/streamChange'

/** Whoever waited for less saw it end. */
const WORTH_A_NOTICE_MS = 15_000

/** The person who set a long job going is told when it is over. */
export const noticeWhenDone = ({ before, after }: StreamChange): Notice[] => {
  if (after?._et !== 'Job' || before?.status !== 'running' || !String(after.p1 ?? '').startsWith('JOBS#')) return []
  const done = after.status === 'done'
  if (!done && after.status !== 'failed') return []
  const lasted = Date.parse(String(after.updatedAt)) - Date.parse(String(after.createdAt))
  const name = jobKindNames[String(after.kind)]
  if (!name || lasted < WORTH_A_NOTICE_MS) return []
  return [
    {
      accountId: String(after.ownerId),
      event: `job#${String(after.pk)}#${String(after.status)}#${String(after.undo ?? '')}`,
      at: String(after.updatedAt),
      kind: 'job_done',
      text: done
        ? `“${name}”已完成，请在工作台的“任务”里查看结果。`
        : `“${name}”没有完成：${String(after.error ?? '')}`,
    },
  ]
}
