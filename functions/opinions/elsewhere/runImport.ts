import { batchGet } from '../../platform/batchGet'
import { draftRecords, versionRecords } from '../../platform/draftRecords'
import { beginWriting, importFile, unreadable } from '../../platform/importJob'
import { JobRefused, type JobRunner } from '../../platform/jobs'
import { showInQueue } from '../../platform/queueIndex/keep'
import { inParallel } from '../bulk/inParallel'
import { findOpinion, putNew } from '../store'
import { readTable } from './readTable'
import { labelsOf, registeredItem, roundOf } from './register'

const STRETCH = 100
const SHOWN = 5
const LAST_MS = 40_000

type ImportJob = { key: string; round: number; preview: boolean }

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
  const table = await importFile(key)
  const { rows, errors, errorCount } = await readTable(table, labelsOf(text), now).catch(unreadable)
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
  let { done, imported } = await beginWriting(job, control, items.length)
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
