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

const spans = [
  { value: '7', label: '近七天' },
  { value: '30', label: '近三十天' },
  { value: '0', label: '全部时间' },
]

const dayName = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** One chart in its card. */
export const Panel = ({ note, ...chart }: ChartProps & { note?: string }) => (
  <Card>
    <Heading level={3} className="section__title">
      {chart.title}
    </Heading>
    {chart.rows.length === 0 ? <Box className="muted">还没有数据。</Box> : <Chart {...chart} />}
    {note && <Box className="muted small">{note}</Box>}
  </Card>
)

/** What every screen begins with: the tools of a wall display, the totals, and what came each day. */
export const Screen = ({ totals, children }: { totals: Totals; children: ReactNode }) => {
  const [days, setDays] = useState('30')
  const shown = everyDay(totals.byDay, totals.at, Number(days))
  return (
    <Box className="screen">
      <Box className="screen__tools">
        <Box className="muted small grow">数字到 {clock(totals.at)}，每 15 秒自动更新</Box>
        {wall.possible && (
          <>
            <Button kind="secondary" size="small" onTap={wall.toggle}>
              全屏
            </Button>
            <Button kind="secondary" size="small" onTap={wall.print}>
              打印
            </Button>
          </>
        )}
      </Box>
      <Card>
        <Figures
          items={[
            { value: totals.participants, unit: '人', label: '参与人数' },
            { value: totals.participations, unit: '人次', label: '参与人次' },
            { value: totals.received, unit: '条', label: '收到' },
            ...(totals.distinct ? [{ value: totals.distinct, unit: '条', label: '归并后' }] : []),
            { value: totals.adopted, unit: '条', label: '采纳' },
            { value: Math.round(totals.adoptionRate * 1000) / 10, unit: '%', label: '采纳率' },
          ]}
        />
        <Box className="muted small">
          采纳含部分采纳 {totals.partiallyAdopted} 条；采纳率按已处理的意见计算；有效意见不含已撤回和未通过审核的。
        </Box>
      </Card>
      <Box className="screen__grid">
        <Box className="screen__wide">
          <Box className="screen__span">
            <Select label="时间范围" value={days} onChange={setDays} choices={spans} />
          </Box>
          <Panel
            title="每天收到的意见"
            unit="条"
            shape="line"
            rows={shown.map(({ day, opinions }) => ({ name: dayName(day), value: opinions }))}
          />
        </Box>
        {children}
      </Box>
    </Box>
  )
}
