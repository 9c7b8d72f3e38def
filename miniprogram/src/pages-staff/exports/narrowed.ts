import { capacityNames, type Kind, kindNames, sourceNames } from '@shared/opinions/words'
import { beijingDay, endOfBeijingDay, startOfBeijingDay } from '@shared/text/time'
import type { InputOf } from '../../api/contract'
import { dayWords } from '../../lib/time'
import { texts } from './texts'

type Source = keyof typeof sourceNames
type Capacity = keyof typeof capacityNames
export type ExportFilters = NonNullable<InputOf<'POST /drafts/{draftId}/exports'>['filters']>

/** The article's place in a choice where an opinion is about the whole draft. */
export const WHOLE = '-'

/** The filters as the form holds them: one value of each, empty for any; days in Beijing, both included. */
export type Narrowed = Record<'article' | 'kind' | 'source' | 'capacity' | 'wording' | 'from' | 'to', string>
export const anything: Narrowed = { article: '', kind: '', source: '', capacity: '', wording: '', from: '', to: '' }

export const filtersOf = ({ article, kind, source, capacity, wording, from, to }: Narrowed): ExportFilters => ({
  ...(article && { articles: [article === WHOLE ? null : article] }),
  ...(kind && { kinds: [kind as Kind] }),
  ...(source && { sources: [source as Source] }),
  ...(capacity && { capacities: [capacity as Capacity] }),
  ...(wording && { hasSuggestedText: wording === 'yes' }),
  ...(from && { from: startOfBeijingDay(from) }),
  ...(to && { to: new Date(endOfBeijingDay(to) + 1).toISOString() }),
})

/** The last day of a time whose end is not included. */
const dayBefore = (end: string): string => beijingDay(new Date(Date.parse(end) - 1).toISOString())

export const narrowedBy = (filters: ExportFilters = {}): Narrowed => {
  const article = filters.articles?.[0]
  const { hasSuggestedText: wording } = filters
  return {
    article: article === undefined ? '' : (article ?? WHOLE),
    kind: filters.kinds?.[0] ?? '',
    source: filters.sources?.[0] ?? '',
    capacity: filters.capacities?.[0] ?? '',
    wording: wording === undefined ? '' : wording ? 'yes' : 'no',
    from: filters.from ? beijingDay(filters.from) : '',
    to: filters.to ? dayBefore(filters.to) : '',
  }
}

/** Which opinions these are, in words; nothing where they are all. */
export const filterWords = (filters: ExportFilters = {}): string => {
  const { articles = [], kinds = [], sources = [], capacities = [], districts = [], from, to } = filters
  const wording = filters.hasSuggestedText
  return [
    ...articles.map((article) => article ?? texts.wholeDraft),
    ...kinds.map((kind) => kindNames[kind]),
    ...sources.map((source) => sourceNames[source]),
    ...capacities.map((capacity) => capacityNames[capacity]),
    ...districts,
    ...(wording === undefined ? [] : [wording ? texts.withWording : texts.withoutWording]),
    ...(from ? [texts.fromDay(dayWords(beijingDay(from)))] : []),
    ...(to ? [texts.untilDay(dayWords(dayBefore(to)))] : []),
  ].join('、')
}
