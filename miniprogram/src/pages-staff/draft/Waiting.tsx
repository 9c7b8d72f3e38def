import { signOffMatterNames, signOffStateNames } from '@shared/drafts/words'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Box } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { go } from '../../routes'
import type { Draft } from '../lib/draftCache'

/** What waits for a signature, and a report that is due. */
export const Waiting = ({ draft }: { draft: Draft }) => (
  <>
    {draft.awaiting && (
      <Card tone="accent">
        <Box className="next-step">
          <Box className="next-step__text">
            {signOffMatterNames[draft.awaiting.matter]}：{signOffStateNames[draft.awaiting.state]}
          </Box>
          <Button size="small" onTap={() => go('staffSignOffs')}>
            去办理
          </Button>
        </Box>
      </Card>
    )}
    {draft.feedbackDue && (
      <Card tone={draft.feedbackDue.overdue ? 'accent' : 'plain'}>
        <Box className="next-step">
          <Box className="next-step__text">
            采纳情况反馈{draft.feedbackDue.overdue ? '已逾期' : ''}：应于{longTime(draft.feedbackDue.dueAt)}前公布
            {draft.feedbackDue.provisional && '（节假日安排公布后再核定）'}
          </Box>
          <Button size="small" onTap={() => go('staffFeedback', { id: draft.id })}>
            写反馈
          </Button>
        </Box>
      </Card>
    )}
  </>
)
