import { Box, Span } from '../../elements/elements'
import { compact } from '../../lib/numbers'
import './style.css'

/** Big numbers side by side, each with what it counts. */
export const Figures = ({
  items,
}: {
  items: readonly { value: number | undefined; unit: string; label: string }[]
}) => (
  <Box className="figures">
    {items.map(({ value, unit, label }) => (
      <Box className="figures__item" key={label}>
        <Box className="figures__value">
          {value === undefined ? '—' : compact(value)}
          <Span className="figures__unit">{unit}</Span>
        </Box>
        <Box className="figures__label">{label}</Box>
      </Box>
    ))}
  </Box>
)
