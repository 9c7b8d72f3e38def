import { type OpinionStatus, opinionStatuses, opinionStatusNames } from '@shared/opinions/words'
import type { AnswerOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { longTime } from '../../lib/time'
import { Sides } from './Sides'
import { texts } from './texts'

type Counts = AnswerOf<'GET /drafts/{draftId}/reconciliation'>
type ReconciliationProps = {
  counts: Counts
  onOpen: (status: OpinionStatus) => void
  onRecount: () => void
  counting: boolean
}

/** 收到 = the sum of every status; the two sides are counted apart, so a difference is an alarm. */
export const Reconciliation = ({ counts, onOpen, onRecount, counting }: ReconciliationProps) => {
  const sum = opinionStatuses.reduce((total, status) => total + counts[status], 0)
  return (
    <Card>
      <Box className="section__head">
        <Heading level={3} className="section__title">
          {texts.reconciliation}
        </Heading>
        <Button kind="plain" size="small" icon="refresh" busy={counting} onTap={onRecount}>
          {texts.checkAgain}
        </Button>
      </Box>
      <Box className={`balance ${counts.balanced ? 'balance--good' : 'balance--bad'}`} role="status">
        <Icon name={counts.balanced ? 'check-circle' : 'warning'} />
        <Span>
          {counts.balanced
            ? texts.nothingMissing(grouped(counts.received))
            : texts.sumsDiffer(grouped(counts.received), grouped(sum), grouped(Math.abs(counts.received - sum)))}
        </Span>
      </Box>
      <Box className="balance__grid">
        {opinionStatuses.map((status) => (
          <Tap key={status} className="balance__cell" onTap={() => onOpen(status)}>
            <Box className="balance__count">{grouped(counts[status])}</Box>
            <Box className="muted small">{opinionStatusNames[status]}</Box>
          </Tap>
        ))}
      </Box>
      {counts.recount && (
        <Box
          className={`balance ${counts.recount.balanced && counts.recount.differences.length === 0 ? 'balance--good' : 'balance--bad'}`}
          role="status"
        >
          <Span>
            {texts.recountedAt(longTime(counts.recount.at))}
            {counts.recount.balanced && counts.recount.differences.length === 0
              ? texts.recordsAgree
              : texts.recordsDiffer(
                  counts.recount.differences.length > 0 ? `（${counts.recount.differences.join('、')}）` : '',
                )}
          </Span>
        </Box>
      )}
      <Sides counts={counts} />
    </Card>
  )
}
