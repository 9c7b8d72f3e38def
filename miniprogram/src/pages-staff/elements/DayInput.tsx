import { Picker, View } from '@tarojs/components'
import './timeInput.css'

export type DayInputProps = {
  label: string
  /** A day in Beijing: 2026-11-23, or nothing. */
  value: string
  onChange: (value: string) => void
}

export const DayInput = ({ label, value, onChange }: DayInputProps) => (
  <Picker mode="date" value={value} onChange={({ detail }) => onChange(detail.value)}>
    <View className="field-input">{value || label}</View>
  </Picker>
)
