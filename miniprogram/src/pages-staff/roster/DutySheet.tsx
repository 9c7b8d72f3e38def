import { useState } from 'react'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box, Tap } from '../../elements/elements'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import { texts } from './texts'

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
      title={duty ? texts.editTitle : texts.addDuty}
      onClose={onClose}
      footer={<Button onTap={done}>{texts.addToSchedule}</Button>}
    >
      <Field label={texts.date} error={asked && badDate ? texts.dateInPast : undefined}>
        <DayInput label={texts.date} value={value.date} onChange={(date) => change({ date })} />
      </Field>
      <Field label={texts.startsAt}>
        <Select
          label={texts.startsAt}
          value={value.from}
          onChange={(from) => change({ from })}
          choices={choicesWith(value.from)}
        />
      </Field>
      <Field label={texts.endsAt} error={asked && badTime ? texts.endsBeforeStart : undefined}>
        <Select
          label={texts.endsAt}
          value={value.to}
          onChange={(to) => change({ to })}
          choices={choicesWith(value.to)}
        />
      </Field>
      <Field
        label={texts.receivingDeputies}
        error={asked && value.deputyIds.length === 0 ? texts.deputyMissing : undefined}
      >
        <Box className="chips" role="group" label={texts.receivingDeputies}>
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
        {deputies.length === 0 && <Box className="muted">{texts.noDeputiesHere}</Box>}
      </Field>
    </Sheet>
  )
}
