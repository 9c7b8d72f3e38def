/** What a chart shows: the same rows are its table. */
export type ChartRow = { name: string; value: number; onTap?: () => void }

export type ChartProps = {
  title: string
  /** What is counted, for the table's heading. */
  unit: string
  shape: 'bar' | 'line' | 'pie'
  rows: readonly ChartRow[]
}
