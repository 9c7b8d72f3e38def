import { type Kind, kinds, type OpinionStatus, opinionStatuses, type Result, results } from '@shared/opinions/words'

/** What the queue shows; all of it stands in the page's address. */
export type Filters = {
  status: OpinionStatus | 'all'
  article?: string
  kind?: Kind
  result?: Result
  q?: string
  round?: number
}

type Params = Readonly<Partial<Record<string, string>>>

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((item) => item === value)

/** Filters of an address; what it does not know is left out rather than shown as an error. */
export const filtersOf = (params: Params): Filters => {
  const round = Number(params.round)
  return {
    status: params.status === 'all' ? 'all' : (oneOf(opinionStatuses, params.status) ?? 'submitted'),
    ...(params.article && { article: params.article }),
    ...(oneOf(kinds, params.kind) && { kind: oneOf(kinds, params.kind) }),
    ...(oneOf(results, params.result) && { result: oneOf(results, params.result) }),
    ...(params.q && { q: params.q }),
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

/** As the list endpoint takes them: every status is no status. */
export const queryOf = ({ status, ...rest }: Filters) => ({ ...rest, ...(status !== 'all' && { status }) })
