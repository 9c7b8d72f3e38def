import { formatNumber } from './numberFormats'

/** One level of a list: 第%1条 with its way of counting. */
export type Level = {
  start: number
  format: string
  /** `%1` stands for the number of the first level. */
  text: string
  suffix: 'tab' | 'space' | 'nothing'
  /** The level (counted from 1) after which it begins anew; 0: never; undefined: after any level above. */
  restart?: number
  /** All numbers of its text in digits. */
  legal: boolean
}

export type List = {
  /** Lists that share it count on together. */
  shared: string
  levels: readonly (Level | undefined)[]
  /** Levels that begin anew when this list is first used. */
  overrides: ReadonlyMap<number, number>
}

export type ListCounter = (id: string, list: List, depth: number) => string

const LEVEL: Level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false }

/** Counts the paragraphs of all lists of one document and gives each its printed label. */
export const listCounter = (): ListCounter => {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (id, list, depth) => {
    const count = counts.get(list.shared) ?? []
    counts.set(list.shared, count)
    const override = list.overrides.get(depth)
    if (override !== undefined && !begun.has(`${id} ${depth}`)) count[depth] = override - 1
    begun.add(`${id} ${depth}`)
    const startOf = (at: number): number => list.overrides.get(at) ?? list.levels[at]?.start ?? 1
    count[depth] = (count[depth] ?? startOf(depth) - 1) + 1
    for (let below = depth + 1; below < 9; below++) {
      const restart = list.levels[below]?.restart
      if (restart === 0 || (restart !== undefined && depth >= restart)) continue
      count[below] = undefined
    }
    const level = list.levels[depth] ?? LEVEL
    if (level.format === 'bullet') return ''
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = level.legal ? 'decimal' : (list.levels[at]?.format ?? 'decimal')
      return formatNumber(count[at] ?? startOf(at), format)
    })
    return label === '' || level.suffix === 'nothing' ? label : `${label}　`
  }
}
