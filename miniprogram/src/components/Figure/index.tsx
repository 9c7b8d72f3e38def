import type { ReactNode } from 'react'
import { Box, Span, Tap } from '../../elements/elements'
import { compact } from '../../lib/numbers'
import './style.css'

type FigureItem = {
  value: number | undefined
  unit: string
  label: string /** Opens what it counts. */
  onTap?: () => void
}

const Item = ({ onTap, children }: { onTap: FigureItem['onTap']; children: ReactNode }) =>
  onTap ? (
    <Tap className="figures__item figures__item--leads" onTap={onTap}>
      {children}
    </Tap>
  ) : (
    <Box className="figures__item">{children}</Box>
  )

/** Big numbers side by side, each with what it counts. */
export const Figures = ({ items }: { items: readonly FigureItem[] }) => (
  <Box className="figures">
    {items.map(({ value, unit, label, onTap }) => (
      <Item onTap={onTap} key={label}>
        <Box className="figures__value">
          {value === undefined ? '—' : compact(value)}
          <Span className="figures__unit">{unit}</Span>
        </Box>
        <Box className="figures__label">{label}</Box>
      </Item>
    ))}
  </Box>
)
