import { batchGet } from '../../platform/batchGet'
import { UnreadableDocument } from '../../platform/documents/unreadable'
import { draftRecords, versionRecords } from '../../platform/draftRecords'
import { JobRefused, type JobRunner } from '../../platform/jobs'
import { objects } from '../../platform/objects'
import { showInQueue } from '../../platform/queueIndex/keep'
import { inParallel } from '../bulk/inParallel'
import { findOpinion, putNew } from '../store'
import { readTable } from './readTable'
import { labelsOf, registeredItem, roundOf } from './register'

const MOST_BYTES = 20_000_000
const STRETCH = 100
const SHOWN = 5
const LAST_MS = 40_000

type ImportJob = { key: string; round: number; preview: boolean }

const fileOf = async (key: string): Promise<Uint8Array> => {
  const bytes = await objects.get(key, MOST_BYTES).catch((error: unknown) => {
    throw error instanceof RangeError ? new JobRefused('文件超过了 20 MB，请分成几份。') : error
  })
  if (!bytes) throw new JobRefused('没有找到上传的文件，请重新上传。')
  return bytes
}

/**
 * A table of opinions: checked whole first; with one wrong cell nothing is written. What was imported before, by this run
 * or by an earlier one, is there already and is not made twice.
 */
export const runImport: JobRunner = async (job, control) => {
  const { key, round: number, preview } = job.input as ImportJob
  const draft = await draftRecords.fresh(job.draftId ?? '')
  if (!draft) throw new JobRefused('草案已不存在。')
  const round = roundOf(draft, number)
  const text = await versionRecords.get(`${draft.id}/${round.version}`)
  // The time of the request: a run that goes on makes the same opinions.
  const now = new Date(job.createdAt)
  const { rows, errors, errorCount } = await readTable(await fileOf(key), labelsOf(text), now).catch(
    (error: unknown) => {
      throw error instanceof UnreadableDocument ? new JobRefused(error.message) : error
    },
  )
  const items = rows.map(({ opinion }) =>
    registeredItem(opinion, { draft, round, by: job.ownerId, request: job.request ?? job.id, now }),
  )
  const found = { rows: rows.length, errors, errorCount }
  if (preview || errorCount > 0) {
    const known = errorCount > 0 ? new Map() : await batchGet(items.map(({ id }) => ({ pk: `O#${id}`, sk: 'O' })))
    const distinct = new Set(items.map(({ id }) => id)).size
    const first = rows.slice(0, SHOWN).map(({ number: line, opinion }) => ({ row: line, ...opinion }))
    return {
      result: { ...found, imported: 0, already: known.size, repeated: items.length - distinct, first },
      done: rows.length,
    }
  }
  let { done, imported } = (job.place as { done: number; imported: number } | undefined) ?? { done: 0, imported: 0 }
  while (done < items.length) {
    if (control.timeLeft() < LAST_MS) return 'again'
    const stretch = items.slice(done, done + STRETCH)
    const fresh = await inParallel(stretch, async (item) => ((await putNew(item)) ? item.id : undefined))
    const ids = fresh.filter((id) => id !== undefined)
    const records = await inParallel(ids, findOpinion)
    await showInQueue(records.filter((record) => record !== undefined))
    done += stretch.length
    imported += ids.length
    await control.save({ done, total: items.length, place: { done, imported } })
  }
  return { result: { ...found, imported, already: items.length - imported }, done: items.length }
}
