import { Box, Span, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import './bars.css'

export type Bar = { key: string; label: string; value: number; onTap?: () => void }

/** Amounts side by side, as bars with their numbers in words: readable without seeing the bars. */
export const Bars = ({ label, bars }: { label: string; bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <Box className="bars" role="group" label={label}>
      {bars.map(({ key, label: name, value, onTap }) => {
        const content = (
          <>
            <Span className="bars__name">{name}</Span>
            <Box className="bars__track">
              <Box className="bars__fill" style={{ width: `${Math.max(value > 0 ? 1 : 0, (value / most) * 100)}%` }} />
            </Box>
            <Span className="bars__value">{grouped(value)}</Span>
          </>
        )
        return onTap ? (
          <Tap key={key} className="bars__row" onTap={onTap}>
            {content}
          </Tap>
        ) : (
          <Box key={key} className="bars__row">
            {content}
          </Box>
        )
      })}
    </Box>
  )
}
