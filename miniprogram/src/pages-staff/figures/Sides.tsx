import { opinionStatuses, sourceNames } from '@shared/opinions/words'
import { useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'

type Counts = AnswerOf<'GET /drafts/{draftId}/reconciliation'>
type Side = Counts['byDay'][number] | Counts['bySource'][number]

const Line = ({ name, side }: { name: string; side: Side }) => {
  const sum = opinionStatuses.reduce((total, status) => total + side[status], 0)
  return (
    <Box className={`sides__line ${side.balanced ? '' : 'balance--bad'}`}>
      <Span>{name}</Span>
      <Span>
        收到 {grouped(side.received)} · 合计 {grouped(sum)} ·{' '}
        {side.balanced ? '一致' : `相差 ${grouped(Math.abs(side.received - sum))}`}
      </Span>
    </Box>
  )
}

/** The same by source, and by day on request: where a difference is, not only that there is one. */
export const Sides = ({ counts }: { counts: Counts }) => {
  const [days, setDays] = useState(false)
  return (
    <Box className="sides">
      {counts.bySource.map((side) => (
        <Line
          key={side.source}
          name={(sourceNames as Record<string, string>)[side.source] ?? side.source}
          side={side}
        />
      ))}
      {counts.byDay.length > 0 && (
        <Button kind="plain" size="small" onTap={() => setDays(!days)}>
          {days ? '收起逐日核对' : `逐日核对（${counts.byDay.length} 天）`}
        </Button>
      )}
      {days && counts.byDay.map((side) => <Line key={side.day} name={side.day} side={side} />)}
    </Box>
  )
}
