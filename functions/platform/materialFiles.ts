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

const suffixes: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'video/mp4': 'mp4',
}

/** What a file is called when somebody saves it. */
export const materialFileName = ({ title, type }: { title: string; type: string }): string =>
  `${title.replace(/[\\/:*?"<>|]/g, '_')}.${suffixes[type] ?? 'bin'}`
