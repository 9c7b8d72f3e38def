import type { Facet } from '@shared/workbench/words'
import type { ReactNode } from 'react'
import { Box, Span } from '../../elements/elements'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import type { Filters } from '../lib/filters'

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
        label="轮次"
        value={String(filters.round ?? '')}
        onChange={(value) => onChange({ round: value ? Number(value) : undefined })}
        choices={[
          { value: '', label: '本轮' },
          ...rounds.map((one) => ({ value: String(one.round), label: `第 ${one.round} 轮` })),
        ]}
      />
    )}
    <Box className="queue-filters__days" role="group" label="提交日期">
      <DayInput
        label="提交日期从"
        value={filters.from ?? ''}
        onChange={(from) => onChange({ from: from || undefined })}
      />
      <Span className="muted">至</Span>
      <DayInput label="提交日期到" value={filters.to ?? ''} onChange={(to) => onChange({ to: to || undefined })} />
    </Box>
  </Box>
)
