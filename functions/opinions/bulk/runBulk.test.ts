import type { JobControl, JobRecord } from '../../platform/jobs'
import type { OpinionRecord } from '../../platform/opinionRecords'

const draft = {
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  title: '演示条例',
  shards: 4,
  rounds: [{ round: 1, release: 'each' }],
}
const opinions = new Map<string, OpinionRecord>()
const lists = new Map<string, readonly string[]>()
const files = new Map<string, string>()

class Killed extends Error {}
/** Reads and writes until the process dies. */
let left = Number.POSITIVE_INFINITY
const step = () => {
  if (--left < 0) throw new Killed()
}

jest.mock('../../platform/jobFiles', () => ({
  refusalsKey: (_job: string, part: number) => `refused/${part}`,
  idLists: {
    put: async (_job: string, name: string, ids: readonly string[]) => {
      step()
      lists.set(name, ids)
    },
    get: async (_job: string, name: string) => lists.get(name),
  },
}))
jest.mock('../../platform/objects', () => ({
  objects: {
    put: async (key: string, body: string) => {
      step()
      files.set(key, body)
    },
  },
}))
jest.mock('../../platform/queueIndex/keep', () => ({ showInQueue: async () => step() }))
jest.mock('../../platform/queueIndex/query', () => ({}))
jest.mock('../../platform/jobs', () => ({ queueJob: async () => step(), JobRefused: class extends Error {} }))
jest.mock('./team', () => ({
  teamOf: async () => ({ jobId: 'JOB', draft, owner: { id: 'STAFF', name: '赵文静' }, requestId: 'r' }),
}))
jest.mock('../clusters/members', () => ({}))
jest.mock('../readMany', () => ({
  readMany: async (ids: readonly string[]) => {
    step()
    return new Map(ids.flatMap((id) => (opinions.has(id) ? [[id, opinions.get(id)]] : [])))
  },
}))
jest.mock('../store', () => ({
  findOpinion: async (id: string) => opinions.get(id),
  change: async (read: OpinionRecord, update: Record<string, unknown>) => {
    step()
    const now = opinions.get(read.id)
    if (!now || now.writes !== read.writes) return undefined
    const next = { ...now, ...update, writes: now.writes + 1 } as OpinionRecord
    opinions.set(read.id, next)
    return next
  },
}))

import { runBulk } from './runBulk'

const COUNT = 1_203
const idOf = (n: number) => `01ARZ3NDEKTSV4RRFFQ6${String(n).padStart(6, '0')}`
/** Every tenth was decided by another. */
const opinion = (n: number): OpinionRecord =>
  ({
    id: idOf(n),
    status: n % 10 === 0 ? 'D' : 'S',
    queue: `${draft.id}#1#S0`,
    article: '第一条',
    writes: 1,
    revision: 1,
    ...(n % 10 === 0 && { decision: { result: 'noted', reply: '另行研究', at: '', by: 'OTHER', byName: '钱致远' } }),
  }) as OpinionRecord

const start = () => {
  opinions.clear()
  lists.clear()
  files.clear()
  for (let n = 0; n < COUNT; n++) opinions.set(idOf(n), opinion(n))
  lists.set(
    'ids',
    Array.from({ length: COUNT }, (_, n) => idOf(n)),
  )
}

/** Runs a job over and over, as the worker does after each death. Answers its result and how often it died. */
const runToTheEnd = async (steps: () => number, delayMinutes = 0) => {
  const job = {
    id: 'JOB',
    kind: 'decisions',
    ownerId: 'STAFF',
    draftId: draft.id,
    input: { action: 'decide', result: 'adopted', reply: '已采纳。', round: 1, delayMinutes },
    done: 0,
  } as unknown as JobRecord
  const control: JobControl = {
    timeLeft: () => 600_000,
    save: async ({ place, done }) => {
      step()
      job.done = done
      if (place !== undefined) job.place = JSON.parse(JSON.stringify(place))
    },
  }
  for (let deaths = 0; ; deaths++) {
    left = steps()
    try {
      const outcome = await runBulk(job, control)
      if (outcome !== 'again') return { result: outcome.result, done: outcome.done, deaths }
    } catch (error) {
      if (!(error instanceof Killed)) throw error
    }
    // What was in flight when it died may still arrive.
    left = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('a bulk decision', () => {
  const refusedOnes = Math.ceil(COUNT / 10)

  it.each([700, 333, 801])(
    'that dies every %i steps decides each once, skips none and reports the same',
    async (every) => {
      start()
      const { result, done, deaths } = await runToTheEnd(() => every)
      expect(deaths).toBeGreaterThan(0)
      expect(done).toBe(COUNT)
      expect(result).toMatchObject({ done: COUNT - refusedOnes, refused: refusedOnes, earlier: refusedOnes })
      for (let n = 0; n < COUNT; n++) {
        const { writes, decision } = opinions.get(idOf(n)) as OpinionRecord
        expect([n, writes, decision?.by]).toEqual(n % 10 === 0 ? [n, 1, 'OTHER'] : [n, 2, 'STAFF'])
      }
      const told = [...files.values()].flatMap((text) => JSON.parse(text) as { id: string; code: string }[])
      expect(told.map(({ id }) => id).sort()).toEqual(
        Array.from({ length: refusedOnes }, (_, n) => idOf(n * 10)).sort(),
      )
      expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['opinion_already_decided']))
    },
  )

  it('keeps one time for all notices, however often it dies', async () => {
    start()
    await runToTheEnd(() => 600, 10)
    const times = new Set([...opinions.values()].flatMap(({ untold, visibleFrom }) => (untold ? [visibleFrom] : [])))
    expect(times.size).toBe(1)
  })
})
