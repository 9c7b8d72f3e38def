import type { Export } from '@shared/exports/endpoints'
import type { OpinionStatus, Result } from '@shared/opinions/words'

type Scope = Export['scope']

/**
 * Statuses in the order in which an opinion goes through them: one that moves on while the export reads is met again
 * further on, never missed.
 */
const inOrder: readonly OpinionStatus[] = [
  'held',
  'submitted',
  'reviewing',
  'proposed',
  'decided',
  'withdrawn',
  'rejected',
]

/** What may be published: what somebody stands by and staff let pass. */
const PUBLIC: readonly OpinionStatus[] = ['submitted', 'reviewing', 'proposed', 'decided']

/** The statuses that an export reads. */
export const statusesRead = (scope: Scope, publicly: boolean): readonly OpinionStatus[] =>
  publicly && scope === 'all'
    ? PUBLIC
    : publicly
      ? statusesOf(scope).filter((each) => PUBLIC.includes(each))
      : statusesOf(scope)

export const statusesOf = (scope: Scope): readonly OpinionStatus[] => {
  switch (scope) {
    case 'all':
      return inOrder
    case 'undecided':
      return inOrder.slice(0, 4)
    case 'decided':
    case 'adopted':
    case 'partially_adopted':
    case 'not_adopted':
    case 'noted':
      return ['decided']
  }
}

export const inScope = (scope: Scope, { status, result }: { status: OpinionStatus; result?: Result }): boolean =>
  statusesOf(scope).includes(status) &&
  (scope === 'all' || scope === 'undecided' || scope === 'decided' || result === scope)

/** A row of data that is published: as the public sees it, so a decision before its release is none. */
export const publishable = (scope: Scope, { status, result }: { status: OpinionStatus; result?: Result }): boolean => {
  if (scope === 'all') return true
  if (scope === 'undecided') return status !== 'decided'
  return status === 'decided' && (scope === 'decided' || result === scope)
}

export const scopeNames: Record<Scope, string> = {
  all: '全部意见',
  decided: '已处理意见',
  undecided: '未处理意见',
  adopted: '采纳意见',
  partially_adopted: '部分采纳意见',
  not_adopted: '未采纳意见',
  noted: '留作参考意见',
}
