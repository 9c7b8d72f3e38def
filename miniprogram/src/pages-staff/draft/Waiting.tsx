import { signOffMatterNames, signOffStateNames } from '@shared/drafts/words'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Box } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { go } from '../../routes'
import type { Draft } from '../lib/draftCache'
import { texts } from './texts'

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
            {texts.goAct}
          </Button>
        </Box>
      </Card>
    )}
    {draft.feedbackDue && (
      <Card tone={draft.feedbackDue.overdue ? 'accent' : 'plain'}>
        <Box className="next-step">
          <Box className="next-step__text">
            {texts.feedback}
            {draft.feedbackDue.overdue ? texts.overdue : ''}
            {texts.feedbackDue(longTime(draft.feedbackDue.dueAt))}
            {draft.feedbackDue.provisional && texts.provisionalDate}
          </Box>
          <Button size="small" onTap={() => go('staffFeedback', { id: draft.id })}>
            {texts.writeFeedback}
          </Button>
        </Box>
      </Card>
    )}
  </>
)
