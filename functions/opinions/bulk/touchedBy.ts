import type { OpinionRecord } from '../../platform/opinionRecords'

/** Whether this very job has been at the opinion before, whatever others did to it since. */
export const touchedBy = (jobId: string, { decision, proposal, earlier }: OpinionRecord): boolean =>
  [decision, proposal, ...(earlier ?? [])].some((each) => each?.job === jobId || each?.review === jobId)
