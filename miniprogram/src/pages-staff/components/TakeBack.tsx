import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { clock } from '../../lib/time'
import { toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
import { texts } from './texts'

type TakeBackProps = { opinion: Opinion; act: Act; busy: boolean }

/** One's own last step, as long as nobody was told of it. */
export const TakeBack = ({ opinion, act, busy }: TakeBackProps) => {
  const accountId = useSession()?.account.id
  const { undoable } = opinion
  if (!undoable || undoable.by !== accountId) return null
  const undo = async (): Promise<void> => {
    if (await act('POST /opinions/{opinionId}/decision/undo', {})) toast(texts.takenBack, 'good')
  }
  return (
    <Box className="opinion-decision__undo">
      <Box className="small">{undoable.until ? texts.undoUntil(clock(undoable.until)) : texts.notVisibleYet}</Box>
      <Button kind="secondary" size="small" busy={busy} onTap={undo}>
        {texts.undo}
      </Button>
    </Box>
  )
}
