import { objects } from './objects'

/** One that a bulk action did not do, and why. */
export type Refusal = { id: string; code: string; reason: string }

/** Where a job keeps what does not fit into its item. Ends with the job (deploy/storage.yml). */
export const refusalsKey = (jobId: string, part: number): string =>
  `jobs/${jobId}/refused/${String(part).padStart(5, '0')}.json`

const MOST_BYTES = 64 * 1024 * 1024

/**
 * Lists of ids that a job works with: what was asked for (`ids`, `except`), and the `targets` that came of it, written once, so that
 * a job that goes on works through the same ones.
 */
export const idLists = {
  put: (jobId: string, name: 'ids' | 'except' | 'targets', ids: readonly string[]) =>
    objects.put(`jobs/${jobId}/${name}.txt`, ids.join('\n'), 'text/plain'),
  get: async (jobId: string, name: 'ids' | 'except' | 'targets'): Promise<string[] | undefined> => {
    const bytes = await objects.get(`jobs/${jobId}/${name}.txt`, MOST_BYTES)
    if (!bytes) return undefined
    const text = Buffer.from(bytes).toString('utf8')
    return text === '' ? [] : text.split('\n')
  },
}
