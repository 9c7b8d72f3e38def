import { useState } from 'react'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
import { ReasonForm } from './ReasonForm'

type HeldOpinionProps = {
  opinion: Opinion
  act: Act
  busy: boolean
  allowed: boolean
  onDone?: (opinion: Opinion) => void
}

/** A machine was unsure, so a person looks: a citizen's view is never refused by a machine. */
export const HeldOpinion = ({ opinion, act, busy, allowed, onDone }: HeldOpinionProps) => {
  const [rejecting, setRejecting] = useState(false)
  const accept = async (): Promise<void> => {
    const after = await act('POST /opinions/{opinionId}/acceptance', {})
    if (!after) return
    toast('审核通过，已进入待处理', 'good')
    onDone?.(after)
  }
  return (
    <Box>
      <Box className="opinion-decision__notice">自动检查没有放行这条意见，请您看一看。</Box>
      <Box className="small muted">只要不违法、不侵害他人，不同的看法都应当通过。</Box>
      {allowed &&
        (rejecting ? (
          <ReasonForm
            slot={`rejection:${opinion.id}`}
            label="不通过的理由"
            hint="提交人会看到"
            button="审核不通过"
            danger
            busy={busy}
            onCancel={() => setRejecting(false)}
            onSubmit={async (reason) => {
              const after = await act('POST /opinions/{opinionId}/rejection', { reason })
              if (after) onDone?.(after)
              return !!after
            }}
          />
        ) : (
          <Box className="staff__buttons">
            <Button busy={busy} onTap={accept}>
              审核通过
            </Button>
            <Button kind="danger" onTap={() => setRejecting(true)}>
              不通过…
            </Button>
          </Box>
        ))}
    </Box>
  )
}
