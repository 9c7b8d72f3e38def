import { excerpt } from './lines'
import { numeralOf } from './numerals'
import { stepBetween } from './sequence'
import type { Warning, WarningCode } from './types'

export const warning = (code: WarningCode, message: string, at: { line: number; text: string }): Warning => ({
  code,
  message,
  place: { line: at.line, excerpt: excerpt(at.text) },
})

const MOST_SHOWN = 300
/** By line; beyond what anyone reads, their number only. */
export const inOrder = (warnings: readonly Warning[]): Warning[] => {
  const sorted = [...warnings].sort((a, b) => a.place.line - b.place.line)
  const next = sorted[MOST_SHOWN]
  if (!next) return sorted
  const more = `后面还有 ${sorted.length - MOST_SHOWN} 处提示没有列出，请先核对文件内容。`
  return [...sorted.slice(0, MOST_SHOWN), { code: 'more_warnings', message: more, place: next.place }]
}

const MOST_NAMED = 3
const missing = (from: number, to: number, arabic: boolean): string => {
  const names = []
  for (let n = from; n <= to && names.length < MOST_NAMED; n++) names.push(`第${arabic ? n : numeralOf(n)}条`)
  return to - from + 1 > MOST_NAMED ? `${names.join('、')}等 ${to - from + 1} 条` : names.join('、')
}

type Numbered = { label: string; number: readonly number[]; line: number; text: string }

/** What is odd about the row of numbers, each with its place. */
export const numberWarnings = (row: readonly Numbered[], unit: '条' | '项'): Warning[] => {
  const warnings: Warning[] = []
  row.forEach((here, i) => {
    const before = row[i - 1]
    if (!before) {
      if (here.number[0] !== 1)
        warnings.push(
          warning(
            'starts_late',
            `从“${here.label}”开始，前面没有${unit === '条' ? '第一条' : '第一项'}。如果只导入了一部分，可以不用处理。`,
            here,
          ),
        )
      return
    }
    switch (stepBetween(before.number, here.number)) {
      case 'next':
        return
      case 'repeated':
        warnings.push(warning('number_repeated', `“${here.label}”出现了两次，请核对编号。`, here))
        return
      case 'backwards':
        warnings.push(
          warning('number_backwards', `“${before.label}”之后是“${here.label}”，编号往回走了，请核对。`, here),
        )
        return
      case 'skipped': {
        const from = (before.number[0] ?? 0) + 1
        const to = (here.number[0] ?? 0) - 1
        const gap =
          unit === '条' && here.number.length === 1 && to >= from
            ? `，缺少${missing(from, to, /[0-9０-９]/.test(here.label))}`
            : ''
        warnings.push(warning('number_skipped', `“${before.label}”之后是“${here.label}”${gap}，请核对。`, here))
      }
    }
  })
  return warnings
}
