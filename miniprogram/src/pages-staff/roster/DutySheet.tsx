import { useState } from 'react'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box, Tap } from '../../elements/elements'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'

export type NewDuty = { date: string; from: string; to: string; deputyIds: string[] }

type DutySheetProps = {
  duty: NewDuty | undefined
  deputies: readonly { id: string; name: string }[]
  /** Today. */
  earliest: string
  /** The first day that needs no reason. */
  first: string
  onClose: () => void
  onDone: (duty: NewDuty) => void
}

const two = (value: number): string => String(value).padStart(2, '0')
/** Every half hour of a working day. */
const times = Array.from({ length: 29 }, (_, half) => `${two(7 + Math.floor(half / 2))}:${half % 2 ? '30' : '00'}`)
const choicesWith = (value: string) =>
  [...new Set([...times, value])].sort().map((time) => ({ value: time, label: time }))

/** One reception day: when, and which deputies. */
export const DutySheet = ({ duty, deputies, earliest, first, onClose, onDone }: DutySheetProps) => {
  const [value, setValue] = useState<NewDuty>(duty ?? { date: first, from: '09:00', to: '11:30', deputyIds: [] })
  const [asked, setAsked] = useState(false)
  const change = (part: Partial<NewDuty>): void => setValue((before) => ({ ...before, ...part }))
  const badDate = value.date < earliest
  const badTime = value.from >= value.to
  const done = (): void => {
    setAsked(true)
    if (!badDate && !badTime && value.deputyIds.length > 0) onDone(value)
  }
  return (
    <Sheet
      open
      title={duty ? '修改接待日' : '添加接待日'}
      onClose={onClose}
      footer={<Button onTap={done}>放进安排</Button>}
    >
      <Field label="日期" error={asked && badDate ? '请选择今天或以后的日期' : undefined}>
        <DayInput label="日期" value={value.date} onChange={(date) => change({ date })} />
      </Field>
      <Field label="开始">
        <Select
          label="开始"
          value={value.from}
          onChange={(from) => change({ from })}
          choices={choicesWith(value.from)}
        />
      </Field>
      <Field label="结束" error={asked && badTime ? '结束时间应晚于开始时间' : undefined}>
        <Select label="结束" value={value.to} onChange={(to) => change({ to })} choices={choicesWith(value.to)} />
      </Field>
      <Field label="接待代表" error={asked && value.deputyIds.length === 0 ? '请选择至少一位代表' : undefined}>
        <Box className="chips" role="group" label="接待代表">
          {deputies.map(({ id, name }) => {
            const on = value.deputyIds.includes(id)
            return (
              <Tap
                key={id}
                className={`chip ${on ? 'is-on' : ''}`}
                pressed={on}
                onTap={() =>
                  change({ deputyIds: on ? value.deputyIds.filter((each) => each !== id) : [...value.deputyIds, id] })
                }
              >
                {name}
              </Tap>
            )
          })}
        </Box>
        {deputies.length === 0 && <Box className="muted">这个家站室还没有代表，请先在代表资料里选择所在家站室。</Box>}
      </Field>
    </Sheet>
  )
}
