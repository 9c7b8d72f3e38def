import { Picker, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import './select.css'

export type SelectProps<T extends string> = {
  label: string
  choices: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
  id?: string
}

/** One of many. */
export const Select = <T extends string>({ choices, value, onChange }: SelectProps<T>) => {
  const at = choices.findIndex((choice) => choice.value === value)
  return (
    <Picker
      mode="selector"
      range={choices.map((choice) => choice.label)}
      value={Math.max(0, at)}
      onChange={({ detail }) => {
        const choice = choices[Number(detail.value)]
        if (choice) onChange(choice.value)
      }}
    >
      <View className="select">
        {choices[at]?.label ?? ''}
        <Icon name="down" size="small" />
      </View>
    </Picker>
  )
}
