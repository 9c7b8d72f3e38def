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
import { ReasonForm } from '../components/ReasonForm'
import { UNDO_MINUTES } from '../lib/noticeDelay'
import { texts } from './texts'

type Selection = InputOf<'POST /drafts/{draftId}/decisions/confirmation'>
type BulkReviewProps = {
  selection: Selection
  count: number
  /** Whether they were picked one by one. */
  picked: boolean
  onDone: () => void
}

/** The reviewer's step for what was picked or everything that the filter finds; one's own proposals are left for another. */
export const BulkReview = ({ selection, count, picked, onDone }: BulkReviewProps) => {
  const [jobId, setJobId] = useState<string>()
  const [returning, setReturning] = useState(false)
  const pass = useCommand('POST /drafts/{draftId}/decisions/confirmation')
  const back = useCommand('POST /drafts/{draftId}/decisions/return')
  const which = picked ? texts.pickedOnes(grouped(count)) : texts.allOfThese(grouped(count))

  const confirmAll = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.confirmSelectedQuestion(which),
      text: texts.confirmExplained(UNDO_MINUTES),
      yes: texts.confirm,
      no: texts.notYet,
    })
    if (!yes) return
    const started = await pass.run({ ...selection, noticeDelayMinutes: UNDO_MINUTES })
    if (started) setJobId(started.jobId)
  }
  const returnAll = async (reason: string): Promise<boolean> => {
    const started = await back.run({ ...selection, reason, noticeDelayMinutes: UNDO_MINUTES })
    if (!started) return false
    setJobId(started.jobId)
    return true
  }
  const close = (): void => {
    setJobId(undefined)
    setReturning(false)
  }

  return (
    <Box className="queue__bulk">
      <Button kind="secondary" size="small" busy={pass.busy} disabled={count === 0} onTap={confirmAll}>
        {texts.confirmSelected(which)}
      </Button>
      <Button kind="secondary" size="small" disabled={count === 0} onTap={() => setReturning(true)}>
        {texts.returnSelected(which)}
      </Button>
      <Failure error={pass.error} />
      <Sheet
        open={returning || jobId !== undefined}
        title={returning ? texts.bulkReturn(which) : texts.bulkReview}
        onClose={close}
      >
        {jobId ? (
          <JobProgress jobId={jobId} onDone={onDone} />
        ) : (
          <>
            <ReasonForm
              slot={`return-many:${selection.draftId}`}
              label={texts.returnReason}
              hint={texts.assigneesSee}
              button={texts.returnToAssignee}
              busy={back.busy}
              onCancel={close}
              onSubmit={returnAll}
            />
            <Failure error={back.error} />
          </>
        )}
      </Sheet>
    </Box>
  )
}
