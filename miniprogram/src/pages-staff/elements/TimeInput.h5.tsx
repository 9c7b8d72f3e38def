import type { TimeInputProps } from './TimeInput'
import './timeInput.css'

export const TimeInput = ({ label, value, onChange, bad }: TimeInputProps) => (
  <input
    type="datetime-local"
    className={`field-input time-input__field ${bad ? 'field-input--bad' : ''}`}
    aria-label={label}
    aria-invalid={bad || undefined}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
)
