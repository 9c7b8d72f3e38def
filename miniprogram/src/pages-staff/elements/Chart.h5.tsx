import { useEffect, useRef, useState } from 'react'
import type { ChartProps } from './chartData'
import { texts } from './texts'
import './chart.css'

type Library = typeof import('./echarts')
type Instance = ReturnType<Library['init']>

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Told apart by lightness as well as by hue; each slice bears its name besides. */
const SLICES = ['#a3211b', '#c98a5e', '#5f6f52', '#8d8373', '#d8b98f', '#3f5873', '#b9b3a6']

const optionOf = ({ shape, rows, unit }: ChartProps) => {
  const accent = colour('--accent-fill')
  const ink = colour('--ink')
  const names = rows.map(({ name }) => name)
  const values = rows.map(({ value }) => value)
  const common = {
    animation: false,
    textStyle: { color: ink, fontSize: 14 },
    tooltip: { valueFormatter: (value: unknown) => `${value} ${unit}` },
  }
  if (shape === 'pie')
    return {
      ...common,
      color: SLICES,
      series: [
        {
          type: 'pie' as const,
          radius: ['35%', '65%'],
          label: { color: ink, formatter: '{b} {c}' },
          data: rows.filter(({ value }) => value > 0).map(({ name, value }) => ({ name, value })),
        },
      ],
    }
  const categories = { type: 'category' as const, data: names, axisLabel: { color: ink } }
  const amounts = { type: 'value' as const, minInterval: 1, axisLabel: { color: ink } }
  const grid = { left: 8, right: 24, top: 16, bottom: 8, containLabel: true }
  if (shape === 'line')
    return {
      ...common,
      grid,
      xAxis: categories,
      yAxis: amounts,
      series: [{ type: 'line' as const, data: values, areaStyle: { opacity: 0.15 }, color: accent, symbolSize: 8 }],
    }
  return {
    ...common,
    grid,
    xAxis: amounts,
    yAxis: { ...categories, inverse: true },
    series: [
      {
        type: 'bar' as const,
        data: values,
        color: accent,
        label: { show: true, position: 'right' as const, color: ink },
      },
    ],
  }
}

/** A chart, drawn once its library has come; the same rows as a table for screen readers, or for everybody on request. */
export const Chart = (props: ChartProps) => {
  const { title, unit, rows, shape } = props
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<Instance>()
  const latest = useRef(props)
  latest.current = props
  const [asTable, setAsTable] = useState(false)

  useEffect(() => {
    let gone = false
    let follow: ResizeObserver | undefined
    import('./echarts').then(({ init }) => {
      if (gone || !box.current) return
      const drawn = init(box.current, undefined, { renderer: 'canvas' })
      chart.current = drawn
      drawn.setOption(optionOf(latest.current))
      drawn.on('click', ({ dataIndex, name }: { dataIndex?: number; name?: string }) => {
        const { rows: now, shape: drawnAs } = latest.current
        // A pie leaves empty slices out; days of several years may bear one name.
        const row = drawnAs === 'pie' ? now.find((each) => each.name === name) : now[dataIndex ?? -1]
        row?.onTap?.()
      })
      follow = new ResizeObserver(() => drawn.resize())
      follow.observe(box.current)
    })
    return () => {
      gone = true
      follow?.disconnect()
      chart.current?.dispose()
    }
  }, [])
  useEffect(() => chart.current?.setOption(optionOf(props), true))

  const save = (): void => {
    const link = document.createElement('a')
    link.href = chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: colour('--surface') || '#fff' }) ?? ''
    link.download = `${title}.png`
    link.click()
  }
  const saveSheet = async (): Promise<void> => {
    const { sheetFile } = await import('./sheetFile')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(sheetFile(title, unit, rows))
    link.download = `${title}.xlsx`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  const height = shape === 'bar' ? Math.max(160, rows.length * 34 + 40) : 260

  return (
    <figure className="chart" aria-label={title}>
      <div ref={box} className="chart__canvas" style={{ height }} aria-hidden="true" hidden={asTable} />
      <table className={asTable ? 'chart__table' : 'chart__table chart__table--heard'}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.amount(unit)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, onTap }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {asTable && onTap ? (
                  <button type="button" className="tap chart__value" onClick={onTap}>
                    {value}
                  </button>
                ) : (
                  value
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="chart__tools">
        <button type="button" className="tap chart__tool" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? texts.viewChart : texts.viewTable}
        </button>
        <button type="button" className="tap chart__tool" onClick={save}>
          {texts.saveAsImage}
        </button>
        <button type="button" className="tap chart__tool" onClick={() => void saveSheet()}>
          {texts.saveAsExcel}
        </button>
      </div>
    </figure>
  )
}
