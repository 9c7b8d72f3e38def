import { type ClusterFile, type ClusterRun, clusterFile, clusterRun } from '../../platform/clusterRecords'
import { type DraftRecord, draftRecords } from '../../platform/draftRecords'
import { roundFigures } from '../../platform/figures'
import { newId } from '../../platform/ids'
import { type JobControl, type JobRecord, JobRefused, type JobRunner } from '../../platform/jobs'
import { readMany } from '../readMany'
import { join } from './join'
import { candidates, saveKeys } from './keys'
import { findAlike, putTogether } from './putTogether'
import { writeClusters } from './store'
import { goneFrom, type Said, saidIn } from './texts'

export type ClustersInput = { round: number; anew?: boolean }

/** What is late in the index is still met. */
const OVERLAP_MS = 3600_000
/** Above this many new clusters, or this share, the whole is put together anew: what later ones cost stays small. */
const MOST_LATER = 2_000
const LATER_SHARE = 0.05
const TRIES = 3
const SAVE_EVERY_MS = 1_500

/** Keeps the hold while the work goes on: every so often, and gives the process a breath. */
const pauses = (control: JobControl, told: () => Parameters<JobControl['save']>[0]) => {
  let last = Date.now()
  return async () => {
    if (Date.now() - last < SAVE_EVERY_MS) return
    last = Date.now()
    await control.save(told())
  }
}

type Work = { job: JobRecord; draft: DraftRecord; round: number; control: JobControl }
type Outcome = { run: ClusterRun; joined: number }

class Interfered extends Error {
  override message = 'somebody else changed the clusters each time'
}

const whole = async ({ job, draft, round, control }: Work, before: ClusterRun | undefined): Promise<Outcome> => {
  const figures = await roundFigures(draft.id, round)
  const said = new Map<string, Said>()
  const pause = pauses(control, () => ({ done: said.size, total: Math.max(figures.received, said.size) }))
  for await (const page of saidIn(draft, round)) {
    for (const each of page) said.set(each.id, each)
    await pause()
  }
  let [now, earlier] = [before, before && (await clusterFile(before))]
  const alike = await findAlike(said, earlier, pause)
  for (let tries = 0; tries < TRIES; tries++) {
    const { file, saved } = putTogether(said, alike, earlier)
    const keys = `clusters/${draft.id}/${round}/keys/${newId()}`
    await saveKeys(keys, saved, pause)
    const run = await writeClusters({ ...stampOf(job), draftId: draft.id, round, before: now, file, keys })
    if (run) return { run, joined: said.size }
    // Staff split or merged meanwhile: nothing is read or compared again, what they did is put in.
    now = await clusterRun(draft.id, round)
    earlier = now && (await clusterFile(now))
  }
  throw new Interfered()
}

const stampOf = (job: JobRecord) => ({ at: new Date().toISOString(), by: job.ownerId, request: job.request ?? job.id })

const newOnes = async ({ draft, round }: Work, file: ClusterFile): Promise<Said[]> => {
  const since = new Date(Date.parse(file.upTo || '2000-01-01T00:00:00Z') - OVERLAP_MS).toISOString()
  const met = new Map<string, Said>()
  for await (const page of saidIn(draft, round, since)) for (const each of page) met.set(each.id, each)
  if (met.size === 0) return []
  for (const id of file.singles) met.delete(id)
  for (const { members } of file.clusters) for (const id of members) met.delete(id)
  return [...met.values()]
}

const wordsOf = async (id: string): Promise<Said | undefined> => {
  const record = (await readMany([id])).get(id)
  return (
    record && {
      id,
      text: record.head + (record.rest ?? ''),
      article: record.article ?? null,
      at: record.createdAt,
    }
  )
}

/** The new ones come in; `anew` where there are too many of them for that. */
const more = async (work: Work, before: ClusterRun): Promise<Outcome | 'anew' | undefined> => {
  const { job, draft, round, control } = work
  const earlier = await clusterFile(before)
  const fresh = await newOnes(work, earlier)
  if (earlier.later.length + fresh.length > Math.max(MOST_LATER, before.opinions * LATER_SHARE)) return 'anew'
  await control.save({ done: 0, total: fresh.length })
  const gone = await goneFrom(draft, round)
  const near = await candidates(
    before.keys,
    fresh.map(({ text }) => text),
  )
  const file = await join(earlier, { fresh, candidates: near, gone, wordsOf })
  const run = await writeClusters({ ...stampOf(job), draftId: draft.id, round, before, file, keys: before.keys })
  return run && { run, joined: fresh.length }
}

/** Puts a round's opinions together that say the same: all of them the first time, from then on the new ones. */
export const runClusters: JobRunner = async (job, control) => {
  const { round, anew } = job.input as ClustersInput
  const draft = await draftRecords.fresh(job.draftId ?? '')
  if (!draft) throw new JobRefused('草案已不存在。')
  const work = { job, draft, round, control }
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await clusterRun(draft.id, round)
    const joined = before && !anew ? await more(work, before) : 'anew'
    // Staff split or merged meanwhile: once more, with what they did.
    if (!joined) continue
    const outcome = joined === 'anew' ? await whole(work, before) : joined
    const { opinions, distinct, clusters } = outcome.run
    return { result: { round, opinions, distinct, clusters, joined: outcome.joined }, done: opinions }
  }
  throw new Interfered()
}
