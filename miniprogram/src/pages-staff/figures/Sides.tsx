import { opinionStatuses, sourceNames } from '@shared/opinions/words'
import { useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { texts } from './texts'

type Counts = AnswerOf<'GET /drafts/{draftId}/reconciliation'>
type Side = Counts['byDay'][number] | Counts['bySource'][number]

const Line = ({ name, side }: { name: string; side: Side }) => {
  const sum = opinionStatuses.reduce((total, status) => total + side[status], 0)
  return (
    <Box className={`sides__line ${side.balanced ? '' : 'balance--bad'}`}>
      <Span>{name}</Span>
      <Span>
        {texts.receivedAndSum(grouped(side.received), grouped(sum))}
        {side.balanced ? texts.balanced : texts.difference(grouped(Math.abs(side.received - sum)))}
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
          {days ? texts.hideDays : texts.checkByDay(counts.byDay.length)}
        </Button>
      )}
      {days && counts.byDay.map((side) => <Line key={side.day} name={side.day} side={side} />)}
    </Box>
  )
}
