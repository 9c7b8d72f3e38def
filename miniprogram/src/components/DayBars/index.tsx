import { Box } from '../../elements/elements'
import { texts } from '../texts'
import './style.css'

type DayBarsProps = { days: readonly { day: string; value: number }[]; unit: string; what: string }

/** A bar for each day, the tallest at full height; a sentence says the same to a screen reader. */
export const DayBars = ({ days, unit, what }: DayBarsProps) => {
  if (days.length < 2) return null
  const most = Math.max(1, ...days.map(({ value }) => value))
  const sum = days.reduce((total, { value }) => total + value, 0)
  const peak = days.find(({ value }) => value === most)
  return (
    <Box className="day-bars">
      <Box className="day-bars__row" role="img" label={texts.dayBars.description(days.length, what, sum, unit, most)}>
        {days.map(({ day, value }) => (
          <Box
            key={day}
            className={`day-bars__bar ${day === peak?.day ? 'is-peak' : ''}`}
            style={{ height: `${Math.max(3, Math.round((value / most) * 56))}px` }}
          />
        ))}
      </Box>
      <Box className="day-bars__words">{texts.dayBars.caption(days.length, what, most, unit)}</Box>
    </Box>
  )
}

/** The last `count` days up to `today` (Beijing, 2026-11-23), those without anything as 0. */
export const lastDays = (
  byDay: readonly { day: string; opinions: number }[],
  today: string,
  count: number,
): { day: string; value: number }[] =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10)
    return { day, value: byDay.find((each) => each.day === day)?.opinions ?? 0 }
  })
