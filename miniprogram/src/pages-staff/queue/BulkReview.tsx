import { useState } from 'react'
import type { InputOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { confirm } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { JobProgress } from '../components/JobProgress'

const DELAY_MINUTES = 10

type Selection = InputOf<'POST /drafts/{draftId}/decisions/confirmation'>
type BulkReviewProps = { selection: Selection; count: number; onDone: () => void }

/** The reviewer's step for everything that the filter finds; one's own proposals are left for another to confirm. */
export const BulkReview = ({ selection, count, onDone }: BulkReviewProps) => {
  const [jobId, setJobId] = useState<string>()
  const command = useCommand('POST /drafts/{draftId}/decisions/confirmation')

  const start = async (): Promise<void> => {
    const yes = await confirm({
      title: `复核通过这 ${grouped(count)} 条？`,
      text: `${DELAY_MINUTES} 分钟内不通知提交人，可以撤销。自己拟定的须由他人复核。`,
      yes: '通过',
      no: '再看看',
    })
    if (!yes) return
    const started = await command.run({ ...selection, noticeDelayMinutes: DELAY_MINUTES })
    if (started) setJobId(started.jobId)
  }

  return (
    <Box className="queue__bulk">
      <Button kind="secondary" size="small" busy={command.busy} onTap={start}>
        批量复核通过这 {grouped(count)} 条
      </Button>
      <Failure error={command.error} />
      <Sheet open={jobId !== undefined} title="批量复核" onClose={() => setJobId(undefined)}>
        {jobId && <JobProgress jobId={jobId} onDone={onDone} />}
      </Sheet>
    </Box>
  )
}
