// Words and closed lists of the queue without their schemas: pages bundle these and leave zod out.

/** What the queue is sorted by; the newest first unless asked otherwise. */
export const queueSorts = ['newest', 'oldest', 'article', 'longest', 'shortest', 'similar'] as const
export type QueueSort = (typeof queueSorts)[number]

export const queueSortNames: Record<QueueSort, string> = {
  newest: '最新的在前',
  oldest: '最早的在前',
  article: '按条款顺序',
  longest: '字数多的在前',
  shortest: '字数少的在前',
  similar: '相同意见多的在前',
}

/** How long an opinion is: up to 50 characters, up to 300, more. */
export const lengthClasses = ['short', 'medium', 'long'] as const
export type LengthClass = (typeof lengthClasses)[number]
export const lengthClassNames: Record<LengthClass, string> = {
  short: '50 字以内',
  medium: '51 至 300 字',
  long: '300 字以上',
}
export const lengthClassOf = (codePoints: number): LengthClass =>
  codePoints <= 50 ? 'short' : codePoints <= 300 ? 'medium' : 'long'

/** Where a question to a department stands. */
export const consultations = ['waiting', 'answered'] as const

export type Consultation = (typeof consultations)[number]
export const consultationNames: Record<Consultation, string> = { waiting: '等部门答复', answered: '部门已答复' }

/** Filters that each take some of a list of values and show a count beside each. */
export const facets = [
  'status',
  'article',
  'kind',
  'source',
  'capacity',
  'district',
  'result',
  'assignee',
  'consultation',
  'hasSuggestedText',
  'length',
] as const
export type Facet = (typeof facets)[number]

/** In a filter: opinions that have no value there (the whole draft, no district told, nobody in charge). */
export const NONE = 'none'
