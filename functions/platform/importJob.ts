import type { ReadImport } from './documents/importTable'
import { UnreadableDocument } from './documents/unreadable'
import { type JobControl, type JobOutcome, type JobRecord, JobRefused, queueJob } from './jobs'
import { objects } from './objects'
import type { Platform } from './serve'

const MOST_BYTES = 20_000_000
const AT_ONCE = 10
const SHOWN = 8
const LAST_MS = 40_000

type Input = { key: string; preview: boolean }
type Asked = { uploadId: string; preview: boolean }

/** Orders the reading of a table that the caller has uploaded. */
export const queueImport = async (
  kind: string,
  { uploadId, preview }: Asked,
  callerId: string,
  { newId, now, requestId }: Platform,
): Promise<{ jobId: string }> => {
  const jobId = newId()
  const input: Input = { key: `uploads/${callerId}/${uploadId}`, preview }
  await queueJob({ id: jobId, kind: preview ? `${kind}-preview` : kind, ownerId: callerId, input, requestId, now })
  return { jobId }
}

/** The file that a job names. Throws JobRefused. */
export const importFile = async (key: string): Promise<Uint8Array> => {
  const bytes = await objects.get(key, MOST_BYTES).catch((error: unknown) => {
    throw error instanceof RangeError ? new JobRefused('文件超过了 20 MB，请分成几份。') : error
  })
  if (!bytes) throw new JobRefused('没有找到上传的文件，请重新上传。')
  return bytes
}

/** What cannot be read at all is told in the job; trying again would not help. */
export const unreadable = (error: unknown): never => {
  throw error instanceof UnreadableDocument ? new JobRefused(error.message) : error
}

/**
 * From here on an import is written to its end: a cancellation is refused once this has been saved, so that no part of
 * a table stands alone.
 */
export const beginWriting = async (job: JobRecord, control: JobControl, total: number) => {
  const place = (job.place as { done: number; imported: number } | undefined) ?? { done: 0, imported: 0 }
  await control.save({ done: place.done, total, place })
  return place
}

type Import<Entry> = {
  read: (bytes: Uint8Array) => Promise<ReadImport<Entry>>
  /** Whether it was there before. */
  known: (entry: Entry) => boolean
  /** Makes it, unless it is there. True where it was made. */
  make: (entry: Entry) => Promise<boolean>
  /** How a row is shown before it is imported: without what only its owner and the office know. */
  words: (entry: Entry) => string
}

/**
 * A table of people or places: checked whole first, with one wrong cell nothing is written; what is there already, by an
 * earlier run too, is not made twice.
 */
export const runTableImport = async <Entry>(
  job: JobRecord,
  control: JobControl,
  { read, known, make, words }: Import<Entry>,
): Promise<JobOutcome> => {
  const { key, preview } = job.input as Input
  const { rows, errors, errorCount } = await read(await importFile(key)).catch(unreadable)
  const found = { rows: rows.length, errors, errorCount }
  const already = rows.filter(({ entry }) => known(entry)).length
  if (preview || errorCount > 0) {
    const first = rows
      .slice(0, SHOWN)
      .map(({ number, entry }) => ({ row: number, words: words(entry), known: known(entry) }))
    return { result: { ...found, imported: 0, already, first }, done: rows.length }
  }
  let { done, imported } = await beginWriting(job, control, rows.length)
  while (done < rows.length) {
    if (control.timeLeft() < LAST_MS) return 'again'
    const stretch = rows.slice(done, done + AT_ONCE)
    const made = await Promise.all(stretch.map(({ entry }) => make(entry)))
    done += stretch.length
    imported += made.filter(Boolean).length
    await control.save({ done, total: rows.length, place: { done, imported } })
  }
  return { result: { ...found, imported, already: rows.length - imported }, done: rows.length }
}
