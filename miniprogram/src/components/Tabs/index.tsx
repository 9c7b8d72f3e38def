import { ScrollRow, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import './style.css'

type TabsProps<T extends string> = {
  label: string
  tabs: readonly { value: T; label: string; count?: number }[]
  value: T
  onChange: (value: T) => void
}

/** Views of one thing; the row scrolls where it is narrow. */
export const Tabs = <T extends string>({ label, tabs, value, onChange }: TabsProps<T>) => (
  <ScrollRow className="tabs" label={label}>
    {tabs.map((tab) => (
      <Tap
        key={tab.value}
        pressed={tab.value === value}
        className={`tabs__item ${tab.value === value ? 'is-on' : ''}`}
        onTap={() => onChange(tab.value)}
      >
        {tab.label}
        {tab.count === undefined ? '' : ` ${grouped(tab.count)}`}
      </Tap>
    ))}
  </ScrollRow>
)
