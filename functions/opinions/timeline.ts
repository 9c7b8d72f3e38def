import type { OpinionRecord } from '../platform/opinionRecords'

/** The record's timeline with one more event. The newest hundred are kept: an author who edits all day fills no item. */
export const happened = (record: Pick<OpinionRecord, 'timeline'>, at: string, event: string, text: string) => [
  ...(record.timeline ?? []).slice(-99),
  { at, event, text },
]
