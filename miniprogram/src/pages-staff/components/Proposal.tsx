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
import { texts } from './texts'

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
    toast(texts.confirmProposal, 'good')
    onDone?.(after)
  }
  return (
    <Box>
      {opinion.proposal && (
        <DecisionCard
          {...opinion.proposal}
          at={opinion.proposal.decidedAt}
          by={opinion.proposal.decidedBy}
          title={texts.awaitsReview}
        />
      )}
      {!allowed ? (
        <Box className="staff__note">{texts.awaitsReviewHint}</Box>
      ) : returning ? (
        <ReasonForm
          slot={`return:${opinion.id}`}
          label={texts.sendBackReason}
          hint={texts.handlerWillSee}
          button={texts.sendBackToHandler}
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
              {texts.confirmProposal}
            </Button>
            <Button kind="secondary" onTap={() => setReturning(true)}>
              {texts.sendBack}
            </Button>
          </Box>
          <NoticeDelay minutes={delay} onChange={setDelay} />
        </>
      )}
    </Box>
  )
}
