import type { Refinement } from './attachments'

/** What a file beside a draft turned out to be, or why it is not taken. */
export type MaterialFacts =
  | { kind: 'picture'; type: 'image/jpeg'; width: number; height: number; bytes: number }
  | { kind: 'document' | 'video'; type: string; bytes: number }
  | Extract<Refinement, { problem: unknown }>

/** Kept for as long as the draft is, also when the account of who uploaded it is closed. */
export const materialKey = (
  { accountId, uploadId }: { accountId: string; uploadId: string },
  part: 'picture' | 'thumb' | 'file' | 'facts',
): string => `materials/${accountId}/${uploadId}/${part}`
