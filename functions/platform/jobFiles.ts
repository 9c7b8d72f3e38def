import { objects } from './objects'

/** One that a bulk action did not do, and why. */
export type Refusal = { id: string; code: string; reason: string }

/** Where a job keeps what does not fit into its item. Ends with the job (deploy/storage.yml). */
export const refusalsKey = (jobId: string, part: number): string =>
  `jobs/${jobId}/refused/${String(part).padStart(5, '0')}.json`
const targetsKey = (jobId: string): string => `jobs/${jobId}/targets.txt`

const MOST_BYTES = 64 * 1024 * 1024

/** The ids a job works through, one after the other. Written once, so that a job that goes on works through the same ones. */
export const targets = {
  put: (jobId: string, ids: readonly string[]) => objects.put(targetsKey(jobId), ids.join('\n'), 'text/plain'),
  get: async (jobId: string): Promise<string[] | undefined> => {
    const bytes = await objects.get(targetsKey(jobId), MOST_BYTES)
    if (!bytes) return undefined
    const text = Buffer.from(bytes).toString('utf8')
    return text === '' ? [] : text.split('\n')
  },
}
