import { Bars } from '../components/Bars'
import type { ChartProps } from './chartData'

/** In WeChat the figures are bars with their numbers: a chart library would be most of the package. */
export const Chart = ({ title, rows }: ChartProps) => (
  <Bars label={title} bars={rows.map(({ name, ...row }) => ({ key: name, label: name, ...row }))} />
)
