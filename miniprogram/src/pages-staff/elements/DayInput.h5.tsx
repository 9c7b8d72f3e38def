import type { DayInputProps } from './DayInput'
import './timeInput.css'

export const DayInput = ({ label, value, onChange }: DayInputProps) => (
  <input
    type="date"
    className="field-input time-input__field"
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
)
