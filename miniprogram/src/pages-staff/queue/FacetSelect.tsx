import type { Facet } from '@shared/workbench/words'
import { Select } from '../elements/Select'
import { facetNames, valueName, valuesOf } from '../lib/facetNames'
import { texts } from './texts'

type FacetSelectProps = {
  facet: Facet
  value: string | undefined
  counts: Readonly<Record<string, number>> | undefined
  onChange: (value: string | undefined) => void
  /** In an order of their own, with names of their own: the articles of the law. */
  order?: readonly { value: string; label: string }[]
  people?: Readonly<Record<string, string>>
}

/** One condition: its values, each with how many there would be. */
export const FacetSelect = ({ facet, value, counts = {}, onChange, order = [], people }: FacetSelectProps) => {
  const found = valuesOf(facet, counts)
  const ordered = order.map((each) => each.value)
  const values = [...ordered, ...found.filter((each) => !ordered.includes(each))]
  // What is chosen is shown, also where nothing is left of it.
  if (value && !values.includes(value)) values.push(value)
  const countOf = (each: string): number =>
    counts[each] ?? each.split(',').reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  const label = (each: string): string =>
    order.find((one) => one.value === each)?.label ?? valueName(facet, each, people)
  return (
    <Select
      label={facetNames[facet]}
      value={value ?? ''}
      onChange={(next) => onChange(next || undefined)}
      choices={[
        { value: '', label: texts.facetAll(facetNames[facet]) },
        ...values.map((each) => ({ value: each, label: `${label(each)}（${countOf(each)}）` })),
      ]}
    />
  )
}
