import { Box, Tap } from '../../elements/elements'
import './style.css'

type Choice<T extends string> = { value: T; label: string }
type SegmentedProps<T extends string> = {
  label: string
  choices: readonly Choice<T>[]
  value: T
  onChange: (value: T) => void
  /** As chips that wrap, for many or long choices. */
  wrap?: boolean
}

/** One of a few. */
export const Segmented = <T extends string>({ label, choices, value, onChange, wrap }: SegmentedProps<T>) => (
  <Box className={wrap ? 'chips' : 'segmented'} role="group" label={label}>
    {choices.map((choice) => (
      <Tap
        key={choice.value}
        pressed={choice.value === value}
        className={`${wrap ? 'chip' : 'segmented__item'} ${choice.value === value ? 'is-on' : ''}`}
        onTap={() => onChange(choice.value)}
      >
        {choice.label}
      </Tap>
    ))}
  </Box>
)
