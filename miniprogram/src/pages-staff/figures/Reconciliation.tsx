import { type OpinionStatus, opinionStatuses, opinionStatusNames } from '@shared/opinions/words'
import type { AnswerOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { longTime } from '../../lib/time'
import { Sides } from './Sides'

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
          收到与处理核对
        </Heading>
        <Button kind="plain" size="small" icon="refresh" busy={counting} onTap={onRecount}>
          重新核对
        </Button>
      </Box>
      <Box className={`balance ${counts.balanced ? 'balance--good' : 'balance--bad'}`} role="status">
        <Icon name={counts.balanced ? 'check-circle' : 'warning'} />
        <Span>
          {counts.balanced
            ? `收到 ${grouped(counts.received)} 条，与各状态之和一致，没有遗漏。`
            : `收到 ${grouped(counts.received)} 条，各状态合计 ${grouped(sum)} 条，相差 ${grouped(Math.abs(counts.received - sum))} 条。统计可能晚几秒；稍后仍不一致，请联系技术人员。`}
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
            {longTime(counts.recount.at)}逐条清点：
            {counts.recount.balanced && counts.recount.differences.length === 0
              ? '记录与收到数一致。'
              : `记录与收到数不一致${counts.recount.differences.length > 0 ? `（${counts.recount.differences.join('、')}）` : ''}，请联系技术人员。`}
          </Span>
        </Box>
      )}
      <Sides counts={counts} />
    </Card>
  )
}
