import { useGet } from '../../api/query'

/** The most urgent matter besides this one, and how many wait: the way through a day's letters. */
export const useNext = (id: string, as: 'deputy' | 'station' | undefined) => {
  const query = { as: as ?? 'deputy', sort: 'due', limit: 50 } as const
  const { data } = useGet('GET /conversations', query, { enabled: as !== undefined, every: 30_000 })
  const waiting = (data?.items ?? []).filter(
    (each) => each.id !== id && (each.status === 'waiting' || each.status === 'overdue'),
  )
  return { next: waiting[0]?.id, waiting: waiting.length }
}
