import type { SelectProps } from './Select'
import './select.css'

export const Select = <T extends string>({ label, choices, value, onChange, id }: SelectProps<T>) => (
  <select
    className="select"
    id={id}
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value as T)}
  >
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
)
