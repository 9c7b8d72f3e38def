import { capacities, kinds, type OpinionStatus, opinionStatuses, results, sources } from '@shared/opinions/words'
import { consultations, lengthClasses, NONE, type QueueSort, queueSorts } from '@shared/workbench/words'

/** As the queue lists them: one state, those that every figure counts (有效), or all. */
export type Listed = OpinionStatus | 'counted' | 'all'

/** A withdrawn one, and one that was not let through, is in no figure but the reconciliation's. */
export const countedStatuses = opinionStatuses.filter((status) => status !== 'withdrawn' && status !== 'rejected')

/** Conditions with one value each, by the names that the address and the server use. */
export type Filters = {
  status: Listed
  article?: string
  kind?: string
  source?: string
  capacity?: string
  district?: string
  result?: string
  assignee?: string
  consultation?: string
  hasSuggestedText?: string
  length?: string
  clusterId?: string
  q?: string
  /** Beijing days, both included. */
  from?: string
  to?: string
  round?: number
  sort?: QueueSort
}

/** What narrows the list: all but status, round and order. */
export const conditions = [
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
  'clusterId',
  'q',
  'from',
  'to',
] as const satisfies readonly (keyof Filters)[]
export type Condition = (typeof conditions)[number]

type Params = Readonly<Partial<Record<string, string>>>

/** Values that an address may name, several with commas between; of the others any is taken. */
const known: Partial<Record<Condition, readonly string[]>> = {
  kind: kinds,
  source: sources,
  capacity: [...capacities, NONE],
  result: results,
  consultation: [...consultations, NONE],
  hasSuggestedText: ['true', 'false'],
  length: lengthClasses,
}
const DAY = /^\d{4}-\d{2}-\d{2}$/
const ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/
const shape: Partial<Record<Condition, RegExp>> = {
  from: DAY,
  to: DAY,
  clusterId: ID,
  assignee: /^(me|none|[0-7][0-9A-HJKMNP-TV-Z]{25})$/,
}

const fits = (name: Condition, value: string): boolean =>
  value.length <= 50 &&
  (known[name] === undefined || value.split(',').every((each) => known[name]?.includes(each))) &&
  (shape[name]?.test(value) ?? true)

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((item) => item === value)

/** Filters of an address; what it does not know is left out rather than shown as an error. */
export const filtersOf = (params: Params): Filters => {
  const round = Number(params.round)
  const sort = oneOf(queueSorts, params.sort)
  return {
    status: oneOf([...opinionStatuses, 'counted', 'all'] as const, params.status) ?? 'submitted',
    ...Object.fromEntries(
      conditions.flatMap((name) => {
        const value = params[name]
        return value && fits(name, value) ? [[name, value]] : []
      }),
    ),
    ...(sort && sort !== 'newest' && { sort }),
    ...(Number.isInteger(round) && round > 0 && { round }),
  }
}

/** The same filters as an address holds them. */
export const paramsOf = (filters: Filters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)]),
  )

/** As the endpoints take them: every status is no status. */
export const queryOf = ({ status, sort: _sort, ...rest }: Filters) => ({
  ...rest,
  ...(status !== 'all' && { status: status === 'counted' ? countedStatuses.join(',') : status }),
})

/** No condition at all, the status staying. */
export const cleared: Partial<Filters> = Object.fromEntries(conditions.map((name) => [name, undefined]))

/** Conditions that are set, beside the search words, which have their own field. */
export const setConditions = (filters: Filters): Condition[] =>
  conditions.filter((name) => name !== 'q' && filters[name] !== undefined)
