import { Problem, problem } from '@shared/api/errors'
import { derivedId } from '../../platform/ids'
import { type Refusal, refusalsKey } from '../../platform/jobFiles'
import { type JobControl, type JobRecord, type JobRunner, queueJob } from '../../platform/jobs'
import { objects } from '../../platform/objects'
import { type OpinionRecord, queuePartition, statusLetters } from '../../platform/opinionRecords'
import { showInQueue } from '../../platform/queueIndex/keep'
import { readMany } from '../readMany'
import { change, findOpinion } from '../store'
import { happened } from '../timeline'
import { undoOf } from '../undoDecision'
import { inParallel } from './inParallel'
import { type BulkInput, type BulkPlace, type BulkResult, bulkInput, CHUNK, freshPlace } from './input'
import { selectOpinions } from './selectOpinions'
import { stepFor } from './steps'
import { type Team, teamOf } from './team'
import { undoBulk } from './undoBulk'

/** Time to finish a chunk before the invocation ends. */
const LAST_MS = 40_000
/** Written side by side. */
const STRETCH = 100
/** Between two looks at whether the job was cancelled. */
const SAVE_EVERY_MS = 1_000
const TRIES = 6
const SAMPLE = 20
/** The delay begins when the last one is decided: so long for each of them. */
const MS_EACH = 5

/** The same writes that a person's own decision makes, until nobody else wrote in between. */
const work = async (
  id: string,
  first: OpinionRecord | undefined,
  input: BulkInput,
  team: Team,
): Promise<Refusal | OpinionRecord | undefined> => {
  let record = first
  for (let tries = 0; tries < TRIES; tries++) {
    if (!record) return refused(id, problem('not_found'))
    const at = new Date().toISOString()
    const step = stepFor(record, input, team, at)
    if (step === 'done') return undefined
    if (step instanceof Problem) return refused(id, step)
    const { status, what, also } = step
    const written = await change(record, {
      status: statusLetters[status],
      queue: queuePartition(team.draft, input.round, status, id),
      timeline: happened(record, at, what.event, what.text),
      updatedAt: at,
      by: team.owner.id,
      request: team.requestId,
      ...(team.noticeAt && { undo: undoOf(record, team.jobId, team.owner.id) }),
      ...also,
    })
    if (written) return written
    record = await findOpinion(id)
  }
  return refused(id, problem('conflict'))
}

const refused = (id: string, why: Problem): Refusal => ({ id, code: why.code, reason: why.body().detail })

/** Decides until when it can be undone, and orders the job that tells people then: before the first one is decided. */
const plan = async (job: JobRecord, place: BulkPlace, total: number, control: JobControl): Promise<BulkPlace> => {
  const { delayMinutes } = bulkInput(job)
  if (delayMinutes === 0 || place.noticeAt) return place
  const now = new Date()
  const noticeAt = new Date(now.getTime() + delayMinutes * 60_000 + total * MS_EACH).toISOString()
  const planned = { ...place, noticeAt }
  await queueJob({
    id: derivedId('notices', job.id, noticeAt),
    kind: 'notices',
    ownerId: job.ownerId,
    draftId: job.draftId,
    input: { jobId: job.id, noticeAt },
    requestId: job.request ?? job.id,
    now,
    at: noticeAt,
  })
  await control.save({ done: 0, total, place: planned, undoableUntil: noticeAt })
  return planned
}

/** One chunk of the targets; what is refused goes into storage under the chunk's number, the same when it is done again. */
const workChunk = async (
  ids: readonly string[],
  place: BulkPlace,
  input: BulkInput,
  team: Team,
  control: JobControl,
) => {
  const refusals: Refusal[] = []
  let told = Date.now()
  for (let from = 0; from < ids.length; from += STRETCH) {
    const stretch = ids.slice(from, from + STRETCH)
    const records = await readMany(stretch)
    const outcomes = await inParallel(stretch, (id) => work(id, records.get(id), input, team))
    refusals.push(...outcomes.filter((each) => each !== undefined && 'code' in each))
    await showInQueue(outcomes.filter((each) => each !== undefined && 'writes' in each))
    // Each saving costs what a decision does; within a second a cancellation is still seen.
    if (Date.now() - told < SAVE_EVERY_MS) continue
    told = Date.now()
    await control.save({ done: place.done + place.refused + from + stretch.length })
  }
  if (refusals.length > 0)
    await objects.put(refusalsKey(team.jobId, place.chunk), JSON.stringify(refusals), 'application/json')
  return {
    ...place,
    chunk: place.chunk + 1,
    done: place.done + ids.length - refusals.length,
    refused: place.refused + refusals.length,
    earlier: (place.earlier ?? 0) + refusals.filter(({ code }) => code === 'opinion_already_decided').length,
    refusalParts: refusals.length > 0 ? [...place.refusalParts, place.chunk] : place.refusalParts,
    sample: [...place.sample, ...refusals].slice(0, SAMPLE),
  }
}

/** Decides, confirms or returns many opinions: nothing skipped, nothing twice, also when it is broken off anywhere. */
export const runBulk: JobRunner = async (job, control) => {
  if (job.undo) return undoBulk(job, control)
  const input = bulkInput(job)
  const found = await teamOf(job)
  const targets = await selectOpinions(job, found.draft)
  let place = await plan(job, (job.place as BulkPlace | undefined) ?? freshPlace(), targets.length, control)
  await control.save({ done: place.done + place.refused, total: targets.length })
  const team = { ...found, noticeAt: place.noticeAt }
  while (place.chunk * CHUNK < targets.length) {
    if (control.timeLeft() < LAST_MS) return 'again'
    const ids = targets.slice(place.chunk * CHUNK, (place.chunk + 1) * CHUNK)
    place = await workChunk(ids, place, input, team, control)
    await control.save({ done: place.done + place.refused, total: targets.length, place })
  }
  const { done, refused: count, earlier, sample, noticeAt } = place
  const result: BulkResult = { action: input.action, done, refused: count, earlier, refusals: sample, noticeAt }
  return { result, done: targets.length }
}
