import { useState } from 'react'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useNoticeDelay } from '../lib/noticeDelay'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
import { DecisionCard } from './DecisionCard'
import { NoticeDelay } from './NoticeDelay'
import { ReasonForm } from './ReasonForm'

type ProposalProps = {
  opinion: Opinion
  act: Act
  busy: boolean
  allowed: boolean
  onDone?: (opinion: Opinion) => void
}

/** A decision that waits for a second person; its author sees nothing of it yet. */
export const Proposal = ({ opinion, act, busy, allowed, onDone }: ProposalProps) => {
  const [returning, setReturning] = useState(false)
  const [delay, setDelay] = useNoticeDelay()
  const confirm = async (): Promise<void> => {
    const after = await act('POST /opinions/{opinionId}/decision/confirmation', { noticeDelayMinutes: delay })
    if (!after) return
    toast('复核通过', 'good')
    onDone?.(after)
  }
  return (
    <Box>
      {opinion.proposal && (
        <DecisionCard
          {...opinion.proposal}
          at={opinion.proposal.decidedAt}
          by={opinion.proposal.decidedBy}
          title="待复核"
        />
      )}
      {!allowed ? (
        <Box className="staff__note">等待复核，提交人暂时看不到结果。</Box>
      ) : returning ? (
        <ReasonForm
          slot={`return:${opinion.id}`}
          label="退回的理由"
          hint="经办人会看到"
          button="退回经办人"
          busy={busy}
          onCancel={() => setReturning(false)}
          onSubmit={async (reason) => {
            const after = await act('POST /opinions/{opinionId}/decision/return', { reason })
            if (after) onDone?.(after)
            return !!after
          }}
        />
      ) : (
        <>
          <Box className="staff__buttons">
            <Button busy={busy} onTap={confirm}>
              复核通过
            </Button>
            <Button kind="secondary" onTap={() => setReturning(true)}>
              退回…
            </Button>
          </Box>
          <NoticeDelay minutes={delay} onChange={setDelay} />
        </>
      )}
    </Box>
  )
}
