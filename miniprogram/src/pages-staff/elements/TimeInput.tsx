import { Picker, View } from '@tarojs/components'
import { texts } from './texts'
import './timeInput.css'

export type TimeInputProps = {
  label: string
  /** A wall time in Beijing: 2026-11-23T09:00. */
  value: string
  onChange: (value: string) => void
  bad?: boolean
}

/** A date and a time of day, Beijing time. */
export const TimeInput = ({ value, onChange }: TimeInputProps) => {
  const [day = '', time = ''] = value.split('T')
  return (
    <View className="time-input">
      <Picker mode="date" value={day} onChange={({ detail }) => onChange(`${detail.value}T${time || '00:00'}`)}>
        <View className="field-input">{day || texts.chooseDate}</View>
      </Picker>
      <Picker mode="time" value={time} onChange={({ detail }) => onChange(`${day}T${detail.value}`)}>
        <View className="field-input">{time || texts.time}</View>
      </Picker>
    </View>
  )
}
