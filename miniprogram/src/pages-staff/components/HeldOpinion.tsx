import { useState } from 'react'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
import { ReasonForm } from './ReasonForm'
import { texts } from './texts'

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
    toast(texts.approved, 'good')
    onDone?.(after)
  }
  return (
    <Box>
      <Box className="opinion-decision__notice">{texts.heldHint}</Box>
      <Box className="small muted">{texts.moderationHint}</Box>
      {allowed &&
        (rejecting ? (
          <ReasonForm
            slot={`rejection:${opinion.id}`}
            label={texts.rejectReason}
            hint={texts.submitterWillSee}
            button={texts.rejectOpinion}
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
              {texts.approve}
            </Button>
            <Button kind="danger" onTap={() => setRejecting(true)}>
              {texts.reject}
            </Button>
          </Box>
        ))}
    </Box>
  )
}
