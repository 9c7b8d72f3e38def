import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figure'
import { Box, Heading } from '../../elements/elements'
import { clock } from '../../lib/time'
import { Chart } from '../elements/Chart'
import type { ChartProps } from '../elements/chartData'
import { Select } from '../elements/Select'
import { everyDay } from '../lib/everyDay'
import { wall } from '../platform/wall'
import { texts } from './texts'

type Totals = {
  participants: number
  participations: number
  received: number
  opinions: number
  distinct?: number
  adopted: number
  partiallyAdopted: number
  adoptionRate: number
  byDay: readonly { day: string; opinions: number }[]
  at: string
}

/** Where the lists are that the figures count. */
type Leads = { received?: () => void; merged?: () => void; adopted?: () => void; day?: (day: string) => void }

const spans = [
  { value: '7', label: texts.lastSevenDays },
  { value: '30', label: texts.lastThirtyDays },
  { value: '0', label: texts.allTime },
]

const dayName = (day: string): string => texts.monthDay(Number(day.slice(5, 7)), Number(day.slice(8, 10)))

/** One chart in its card. */
export const Panel = ({ note, ...chart }: ChartProps & { note?: string }) => (
  <Card>
    <Heading level={3} className="section__title">
      {chart.title}
    </Heading>
    {chart.rows.length === 0 ? <Box className="muted">{texts.noDataYet}</Box> : <Chart {...chart} />}
    {note && <Box className="muted small">{note}</Box>}
  </Card>
)

/** What every screen begins with: the tools of a wall display, the totals, and what came each day. */
export const Screen = ({ totals, leads = {}, children }: { totals: Totals; leads?: Leads; children: ReactNode }) => {
  const [days, setDays] = useState('30')
  const shown = everyDay(totals.byDay, totals.at, Number(days))
  return (
    <Box className="screen">
      <Box className="screen__tools">
        <Box className="muted small grow">{texts.updatedAt(clock(totals.at))}</Box>
        {wall.possible && (
          <>
            <Button kind="secondary" size="small" onTap={wall.toggle}>
              {texts.fullScreen}
            </Button>
            <Button kind="secondary" size="small" onTap={wall.print}>
              {texts.print}
            </Button>
          </>
        )}
      </Box>
      <Card>
        <Figures
          items={[
            { value: totals.participants, unit: texts.people, label: texts.participants },
            { value: totals.participations, unit: texts.times, label: texts.participations },
            { value: totals.received, unit: texts.opinionUnit, label: texts.received, onTap: leads.received },
            ...(totals.distinct
              ? [{ value: totals.distinct, unit: texts.opinionUnit, label: texts.merged, onTap: leads.merged }]
              : []),
            { value: totals.adopted, unit: texts.opinionUnit, label: texts.adopted, onTap: leads.adopted },
            { value: Math.round(totals.adoptionRate * 1000) / 10, unit: '%', label: texts.adoptionRate },
          ]}
        />
        <Box className="muted small">{texts.countingNote(totals.partiallyAdopted)}</Box>
      </Card>
      <Box className="screen__grid">
        <Box className="screen__wide">
          <Box className="screen__span">
            <Select label={texts.timeSpan} value={days} onChange={setDays} choices={spans} />
          </Box>
          <Panel
            title={texts.receivedPerDay}
            unit={texts.opinionUnit}
            shape="line"
            rows={shown.map(({ day, opinions }) => ({
              name: dayName(day),
              value: opinions,
              ...(leads.day && opinions > 0 && { onTap: () => leads.day?.(day) }),
            }))}
          />
        </Box>
        {children}
      </Box>
    </Box>
  )
}
