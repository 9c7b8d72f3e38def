import { capacityNames, kindNames, opinionStatusNames, resultNames, sourceNames } from '@shared/opinions/words'
import { consultationNames, type Facet, lengthClassNames, NONE } from '@shared/workbench/words'

/** What a condition is called, and what its value is called. */
export const facetNames: Record<Facet, string> = {
  status: '状态',
  article: '条款',
  kind: '类型',
  source: '来源',
  capacity: '身份',
  district: '地区',
  result: '处理结果',
  assignee: '经办人',
  consultation: '部门征询',
  hasSuggestedText: '建议表述',
  length: '篇幅',
}

const without: Partial<Record<Facet, string>> = {
  article: '整部草案',
  capacity: '未填身份',
  district: '未填地区',
  result: '没有结果',
  assignee: '没有分配',
  consultation: '没有征询',
}

const names: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
  status: opinionStatusNames,
  kind: kindNames,
  source: sourceNames,
  capacity: capacityNames,
  result: resultNames,
  consultation: consultationNames,
  hasSuggestedText: { true: '有建议表述', false: '没有建议表述' },
  length: lengthClassNames,
}

/** `people`: names of the staff by account; `me` is oneself. */
export const valueName = (facet: Facet, value: string, people: Readonly<Record<string, string>> = {}): string => {
  if (value === NONE) return without[facet] ?? '没有'
  if (facet === 'assignee') return value === 'me' ? '我经办的' : (people[value] ?? '其他人')
  return names[facet]?.[value] ?? value
}

/** Closed lists keep their order; of the others the most frequent values come first. */
export const valuesOf = (facet: Facet, counts: Readonly<Record<string, number>>): string[] => {
  const order = Object.keys(names[facet] ?? {})
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  return Object.keys(counts).sort(
    (a, b) => place(a) - place(b) || Number(a === NONE) - Number(b === NONE) || (counts[b] ?? 0) - (counts[a] ?? 0),
  )
}
