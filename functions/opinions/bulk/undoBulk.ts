import { problem } from '@shared/api/errors'
import { type DraftRecord, draftRecords } from '../../platform/draftRecords'
import { idLists } from '../../platform/jobFiles'
import { type JobControl, type JobOutcome, type JobRecord, JobRefused } from '../../platform/jobs'
import type { OpinionRecord } from '../../platform/opinionRecords'
import { showInQueue } from '../../platform/queueIndex/keep'
import { readMany } from '../readMany'
import { change, findOpinion } from '../store'
import { takenBack } from '../undoDecision'
import { inParallel } from './inParallel'
import { type BulkPlace, type BulkResult, bulkInput, CHUNK, freshPlace } from './input'
import { touchedBy } from './touchedBy'

type UndoPlace = BulkPlace & { undoneTo?: number; undone?: number; kept?: BulkResult['refusals'] }

const STOPPING_MS = 2_000
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const STRETCH = 100
const LAST_MS = 40_000
const SAMPLE = 20

type Outcome = OpinionRecord | 'untouched' | { id: string; code: string; reason: string }

const refused = (id: string, code: 'undo_too_late' | 'conflict'): Outcome => ({
  id,
  code,
  reason: problem(code).body().detail,
})

/** The opinion as it was before the job came, if nobody else acted on it since. */
const restore = async (
  record: OpinionRecord,
  job: JobRecord,
  draft: DraftRecord,
): Promise<OpinionRecord | undefined> => {
  const before = takenBack(record, draft)
  return before && change(record, { ...before, by: job.undoneBy ?? job.ownerId, request: job.request ?? job.id })
}

const undoOne = async (
  id: string,
  first: OpinionRecord | undefined,
  job: JobRecord,
  draft: DraftRecord,
): Promise<Outcome> => {
  let record = first
  for (let tries = 0; record && tries < 6; tries++) {
    if (record.undo?.job !== job.id) return touchedBy(job.id, record) ? refused(id, 'conflict') : 'untouched'
    const told = record.visibleFrom !== undefined && record.visibleFrom !== '~'
    if (told && (record.visibleFrom ?? '') <= new Date().toISOString()) return refused(id, 'undo_too_late')
    const restored = await restore(record, job, draft)
    if (restored) return restored
    record = await findOpinion(id)
  }
  return 'untouched'
}

/** Takes a bulk job back, in whatever state it stopped. Done twice it changes nothing more. */
export const undoBulk = async (job: JobRecord, control: JobControl): Promise<JobOutcome> => {
  const draft = await draftRecords.fresh(job.draftId ?? '')
  if (!draft) throw new JobRefused('草案已不存在。')
  const targets = (await idLists.get(job.id, 'targets')) ?? []
  const place: UndoPlace = { ...freshPlace(), ...(job.place as UndoPlace | undefined) }
  // Stopped in the middle: what its worker had begun to write when it was stopped is written by then.
  if (place.undoneTo === undefined && place.chunk * CHUNK < targets.length) await wait(STOPPING_MS)
  let { undoneTo = 0, undone = 0, kept = [] } = place
  while (undoneTo < targets.length) {
    if (control.timeLeft() < LAST_MS) return 'again'
    const stretch = targets.slice(undoneTo, undoneTo + STRETCH)
    const records = await readMany(stretch)
    const outcomes = await inParallel(stretch, (id) => undoOne(id, records.get(id), job, draft))
    const restored = outcomes.filter((outcome) => typeof outcome !== 'string' && 'writes' in outcome)
    await showInQueue(restored)
    undone += restored.length
    kept = [...kept, ...outcomes.filter((outcome) => typeof outcome !== 'string' && 'code' in outcome)].slice(0, SAMPLE)
    undoneTo += stretch.length
    await control.save({ done: undoneTo, total: targets.length, place: { ...place, undoneTo, undone, kept } })
  }
  const result: BulkResult = { action: bulkInput(job).action, done: 0, refused: kept.length, refusals: kept, undone }
  return { result, done: targets.length }
}
