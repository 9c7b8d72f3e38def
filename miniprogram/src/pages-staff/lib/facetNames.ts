import { capacityNames, kindNames, opinionStatusNames, resultNames, sourceNames } from '@shared/opinions/words'
import { consultationNames, type Facet, lengthClassNames, NONE } from '@shared/workbench/words'
import { texts } from './texts'

/** What a condition is called, and what its value is called. */
export const facetNames: Record<Facet, string> = {
  status: texts.status,
  article: texts.article,
  kind: texts.kind,
  source: texts.source,
  capacity: texts.capacity,
  district: texts.district,
  result: texts.decision,
  assignee: texts.assignee,
  consultation: texts.departmentConsultation,
  hasSuggestedText: texts.suggestedText,
  length: texts.textLength,
}

const without: Partial<Record<Facet, string>> = {
  article: texts.wholeDraft,
  capacity: texts.noCapacity,
  district: texts.noDistrict,
  result: texts.noDecision,
  assignee: texts.unassigned,
  consultation: texts.notConsulted,
}

const names: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
  status: opinionStatusNames,
  kind: kindNames,
  source: sourceNames,
  capacity: capacityNames,
  result: resultNames,
  consultation: consultationNames,
  hasSuggestedText: { true: texts.withSuggestedText, false: texts.withoutSuggestedText },
  length: lengthClassNames,
}

/** `people`: names of the staff by account; `me` is oneself. */
export const valueName = (facet: Facet, value: string, people: Readonly<Record<string, string>> = {}): string => {
  if (value === NONE) return without[facet] ?? texts.none
  if (facet === 'assignee') return value === 'me' ? texts.mine : (people[value] ?? texts.someoneElse)
  const closed = names[facet]
  return closed
    ? value
        .split(',')
        .map((each) => closed[each] ?? each)
        .join('、')
    : value
}

/** Closed lists keep their order; of the others the most frequent values come first. */
export const valuesOf = (facet: Facet, counts: Readonly<Record<string, number>>): string[] => {
  const order = Object.keys(names[facet] ?? {})
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  return Object.keys(counts).sort(
    (a, b) => place(a) - place(b) || Number(a === NONE) - Number(b === NONE) || (counts[b] ?? 0) - (counts[a] ?? 0),
  )
}
