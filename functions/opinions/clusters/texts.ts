import type { OpinionStatus } from '@shared/opinions/words'
import type { DraftRecord } from '../../platform/draftRecords'
import { indexPages } from '../../platform/indexPages'
import { queuePartitions } from '../../platform/opinionRecords'
import type { IndexItem } from '../../platform/pages'
import { readMany } from '../readMany'

/** An opinion as far as putting like to like needs it. */
export type Said = { id: string; text: string; article: string | null; at: string }

/** In the order in which an opinion goes through them: one that moves on meanwhile is met again, never missed. */
const counted: readonly OpinionStatus[] = ['held', 'submitted', 'reviewing', 'proposed', 'decided']

const saidOf = async (items: readonly IndexItem[]): Promise<Said[]> => {
  const cut = items.filter(({ c }) => (c as { cut?: boolean } | undefined)?.cut === true).map(({ pk }) => pk.slice(2))
  const whole = cut.length > 0 ? await readMany(cut) : undefined
  return items.map((item) => {
    const id = item.pk.slice(2)
    const record = whole?.get(id)
    return {
      id,
      text: record ? record.head + (record.rest ?? '') : String(item.h),
      article: (item.ar as string | undefined) ?? null,
      at: String(item.s1),
    }
  })
}

const isOpinion = ({ sk }: IndexItem) => sk === 'O'

/** What was said in a round and counts, a page of the queue at a time; only from `since` on where that is given. */
export async function* saidIn(draft: DraftRecord, round: number, since?: string): AsyncGenerator<Said[]> {
  for (const status of counted)
    for (const partition of queuePartitions(draft, round, status))
      for await (const { items } of indexPages('byQueue', partition, undefined, since))
        yield saidOf(items.filter(isOpinion))
}

/** Ids of those that no longer count. */
export const goneFrom = async (draft: DraftRecord, round: number): Promise<Set<string>> => {
  const gone = new Set<string>()
  for (const status of ['withdrawn', 'rejected'] as const)
    for (const partition of queuePartitions(draft, round, status))
      for await (const { items } of indexPages('byQueue', partition)) for (const { pk } of items) gone.add(pk.slice(2))
  return gone
}
