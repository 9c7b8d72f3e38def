import type { Cluster, ClusterFile, ClusterRun } from '../../platform/clusterRecords'
import type { JobRecord } from '../../platform/jobs'
import type { Said } from './texts'

const draft = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', title: '演示条例', shards: 1 }
const all: Said[] = []
let run: ClusterRun | undefined
let file: ClusterFile | undefined
let pagesRead = 0
let keysOfFiles: string[] = []
/** What a colleague does just before the job writes. */
let meanwhile: (() => void) | undefined

jest.mock('../../platform/draftRecords', () => ({ draftRecords: { fresh: async () => draft } }))
jest.mock('../../platform/figures', () => ({ roundFigures: async () => ({ received: all.length }) }))
jest.mock('../../platform/clusterRecords', () => ({ clusterRun: async () => run, clusterFile: async () => file }))
jest.mock('../../platform/jobs', () => ({ JobRefused: class extends Error {} }))
jest.mock('../readMany', () => ({ readMany: async () => new Map() }))
jest.mock('./keys', () => ({
  saveKeys: async (_prefix: string, saved: readonly { id: string }[]) => {
    keysOfFiles = saved.map(({ id }) => id)
  },
  candidates: async () => [],
}))
jest.mock('./texts', () => ({
  goneFrom: async () => new Set(),
  saidIn: async function* () {
    pagesRead++
    yield all
  },
}))
jest.mock('./store', () => ({
  writeClusters: async (written: { before: ClusterRun | undefined; file: ClusterFile; keys: string }) => {
    const interferes = meanwhile
    meanwhile = undefined
    interferes?.()
    if (run?.rev !== written.before?.rev) return undefined
    const { clusters, singles } = written.file
    file = written.file
    run = {
      rev: (run?.rev ?? 0) + 1,
      keys: written.keys,
      opinions: singles.length + clusters.reduce((sum, { members }) => sum + members.length, 0),
      distinct: singles.length + clusters.length,
      clusters: clusters.length,
    } as ClusterRun
    return run
  },
}))

import { runClusters } from './runClusters'

const say = (id: string, text: string) => all.push({ id, text, article: '第四条', at: '2026-11-01T00:00:00.000Z' })
const job = (input: object) => ({ id: 'JOB', ownerId: 'STAFF', draftId: draft.id, input }) as unknown as JobRecord
const control = { save: async () => undefined, timeLeft: () => 600_000 }
const work = (anew = true) => runClusters(job({ round: 1, anew }), control)
const membersOf = (id: string) => file?.clusters.find((cluster) => cluster.id === id)?.members
/** Everything that is in, each once. */
const everyone = () => [...(file?.singles ?? []), ...(file?.clusters ?? []).flatMap(({ members }) => members)].sort()

/** As the workbench does it: what is left, and what came out, are both made by hand. */
const split = (id: string, out: readonly string[]) => {
  const { clusters = [] } = file ?? {}
  const from = clusters.find((cluster) => cluster.id === id) as Cluster
  const rest = from.members.filter((member) => !out.includes(member))
  file = {
    ...(file as ClusterFile),
    clusters: [
      ...clusters.filter((cluster) => cluster !== from),
      { ...from, members: rest, hand: true },
      { ...from, id: 'OUT', members: [...out], hand: true },
    ],
  }
  run = { ...(run as ClusterRun), rev: (run?.rev ?? 0) + 1 }
}

beforeEach(async () => {
  all.length = 0
  run = undefined
  file = undefined
  for (const n of [1, 2, 3, 4]) say(`A${n}`, '建议公园夜间开放时间延长到二十三时，方便下夜班的群众。')
  for (const n of [1, 2]) say(`B${n}`, '建议在公园里增设母婴室和无障碍厕所。')
  say('C1', '建议禁止在公园广场使用高音喇叭。')
  await work()
  pagesRead = 0
})

it('keeps what a colleague split while it worked, and reads the opinions only once', async () => {
  say('A5', '您好！建议公园夜间开放时间延长到23时，方便下夜班的群众')
  meanwhile = () => split('A1', ['A3', 'A4'])
  const outcome = await work()
  expect(outcome).toMatchObject({ result: { opinions: 8, distinct: 4, joined: 8 } })
  expect(pagesRead).toBe(1)
  expect(membersOf('OUT')).toEqual(['A3', 'A4'])
  // The one that came later is with those that say what it says, not alone and not twice.
  expect(membersOf('A1')).toEqual(['A1', 'A2', 'A5'])
  expect(everyone()).toEqual(all.map(({ id }) => id).sort())
  expect(new Set(keysOfFiles).size).toBe(keysOfFiles.length)
})

it('comes to the same as if the colleague had been there before', async () => {
  meanwhile = () => split('A1', ['A3'])
  await work()
  const [interfered, keys] = [file, keysOfFiles]
  await work()
  expect(interfered).toEqual(file)
  expect(keys).toEqual(keysOfFiles)
})

it('gives up where somebody writes each time, so that the job is tried again', async () => {
  const again = () => {
    run = { ...(run as ClusterRun), rev: (run?.rev ?? 0) + 1 }
    meanwhile = again
  }
  meanwhile = again
  await expect(work()).rejects.toThrow('somebody else')
  meanwhile = undefined
})
