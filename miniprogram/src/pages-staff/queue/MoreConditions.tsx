import type { Facet } from '@shared/workbench/words'
import type { ReactNode } from 'react'
import { Box, Span } from '../../elements/elements'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import type { Filters } from '../lib/filters'
import { texts } from './texts'

type MoreConditionsProps = {
  filters: Filters
  rounds: readonly { round: number }[]
  facet: (name: Exclude<Facet, 'status'>) => ReactNode
  onChange: (part: Partial<Filters>) => void
}

/** Conditions that are set less often. */
export const MoreConditions = ({ filters, rounds, facet, onChange }: MoreConditionsProps) => (
  <Box className="queue-filters__more">
    {facet('source')}
    {facet('capacity')}
    {facet('district')}
    {facet('assignee')}
    {facet('hasSuggestedText')}
    {facet('length')}
    {facet('consultation')}
    {rounds.length > 1 && (
      <Select
        label={texts.rounds}
        value={String(filters.round ?? '')}
        onChange={(value) => onChange({ round: value ? Number(value) : undefined })}
        choices={[
          { value: '', label: texts.currentRound },
          ...rounds.map((one) => ({ value: String(one.round), label: texts.round(one.round) })),
        ]}
      />
    )}
    <Box className="queue-filters__days" role="group" label={texts.submittedOn}>
      <DayInput
        label={texts.submittedFrom}
        value={filters.from ?? ''}
        onChange={(from) => onChange({ from: from || undefined })}
      />
      <Span className="muted">{texts.until}</Span>
      <DayInput
        label={texts.submittedUntil}
        value={filters.to ?? ''}
        onChange={(to) => onChange({ to: to || undefined })}
      />
    </Box>
  </Box>
)
