import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { clock } from '../../lib/time'
import { toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'

type TakeBackProps = { opinion: Opinion; act: Act; busy: boolean }

/** One's own last step, as long as nobody was told of it. */
export const TakeBack = ({ opinion, act, busy }: TakeBackProps) => {
  const accountId = useSession()?.account.id
  const { undoable } = opinion
  if (!undoable || undoable.by !== accountId) return null
  const undo = async (): Promise<void> => {
    if (await act('POST /opinions/{opinionId}/decision/undo', {})) toast('已撤销，恢复到处理之前', 'good')
  }
  return (
    <Box className="opinion-decision__undo">
      <Box className="small">
        {undoable.until ? `${clock(undoable.until)} 之前不通知提交人，可以撤销。` : '提交人还看不到，可以撤销。'}
      </Box>
      <Button kind="secondary" size="small" busy={busy} onTap={undo}>
        撤销
      </Button>
    </Box>
  )
}
