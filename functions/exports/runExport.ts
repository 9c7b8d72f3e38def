import { Readable } from 'node:stream'
import { Upload } from '@aws-sdk/lib-storage'
import { beijingDay, beijingTime, fileNameOf } from '@shared/exports/cells'
import { type OpinionStatus, opinionStatuses } from '@shared/opinions/words'
import { config } from '../platform/config'
import { type DraftRecord, draftRecords, versionRecords } from '../platform/draftRecords'
import { roundFigures, roundSums } from '../platform/figures'
import { type JobControl, type JobRecord, JobRefused, type JobRunner } from '../platform/jobs'
import { objects, s3 } from '../platform/objects'
import { queuePartitions } from '../platform/opinionRecords'
import { checksum } from './checksum'
import { type CollectPlace, collectRows, countByStatus } from './collectRows'
import { columnsOf, officialColumns } from './columns'
import { counter, figureRows, type Head, summaryOf } from './exportFigures'
import { type ExportResult, exportInput } from './exportJob'
import { type ExportRow, orderOf, passes, placesOf, type RowLook } from './rows'
import { inScope, publishable, scopeNames, statusesRead } from './scopes'
import { mergedRows, packRows } from './sortedRows'
import { writeFile } from './writeFile'

/** A part of a long export: what one process holds of it at a time. */
const PART_ROWS = 20_000
const PART_CHARACTERS = 24_000_000
/** Time to put away what is in memory before the invocation ends. */
const LAST_MS = 45_000
/** Writing begins anew when it is broken off, so it begins only with this much time. */
const WRITING_MS = 300_000
const SAVE_EVERY_MS = 2_000
const MOST_PARTS = 400
/** Behind the last partition: all is collected. */
const COLLECTED: CollectPlace = { partition: Number.MAX_SAFE_INTEGER }

/** Where an export stands between invocations. */
type Place = { collect: CollectPlace; parts: number; rows: number; byStatus: Head['byStatus'] }

const partKey = (jobId: string, part: number) => `exports/${jobId}/parts/${String(part).padStart(4, '0')}.gz`

type Collected = Place & { parts: number; held: Uint8Array[] }

const sizeOf = ({ text, suggestedText, reason, reply }: ExportRow) =>
  text.length + (suggestedText?.length ?? 0) + (reason?.length ?? 0) + (reply?.length ?? 0) + 300

/** Every `SAVE_EVERY_MS` at most. */
const everySoOften = (save: JobControl['save']) => {
  let last = 0
  return async (progress: Parameters<JobControl['save']>[0]) => {
    if (Date.now() - last < SAVE_EVERY_MS) return
    last = Date.now()
    await save(progress)
  }
}

/**
 * Reads the round page by page into sorted parts; those beyond the first are put into storage, so that memory stays the
 * same. `again` when time is over: the place is kept.
 */
const collect = async (
  job: JobRecord,
  draft: DraftRecord,
  look: RowLook,
  control: JobControl,
): Promise<Collected | 'again'> => {
  const { scope, round, filters, format } = exportInput(job)
  const from =
    (job.place as Place | undefined) ??
    ({
      collect: { partition: 0 },
      parts: 0,
      rows: 0,
      byStatus: await countByStatus(draft, round, opinionStatuses),
    } as Place)
  const statuses: readonly OpinionStatus[] = statusesRead(scope, format === 'opendata')
  const partitions = statuses.flatMap((status) => queuePartitions(draft, round, status))
  const total = statuses.reduce((sum, status) => sum + (from.byStatus[status] ?? 0), 0)
  let now = from
  let [rows, size]: [ExportRow[], number] = [[], 0]
  let read = from.rows
  const putAway = async (next: CollectPlace) => {
    if (now.parts >= MOST_PARTS) throw new JobRefused('意见数量太多，请按处理结果分批导出。')
    await objects.put(partKey(job.id, now.parts + 1), await packRows(rows), 'application/gzip')
    now = { ...now, collect: next, parts: now.parts + 1, rows: read }
    ;[rows, size] = [[], 0]
    await control.save({ done: Math.floor(read / 2), total, place: now })
  }
  const tell = everySoOften(control.save)
  await control.save({ done: Math.floor(read / 2), total, place: from })
  const keep = (row: ExportRow) =>
    (format === 'opendata' ? publishable(scope, row) : inScope(scope, row)) && passes(filters, row)
  const walk = { partitions, from: from.collect, look, keep }
  for await (const page of collectRows(walk)) {
    rows.push(...page.rows)
    size += page.rows.reduce((sum, row) => sum + sizeOf(row), 0)
    read += page.rows.length
    const full = rows.length >= PART_ROWS || size >= PART_CHARACTERS
    const late = control.timeLeft() < LAST_MS
    if (full || late) await putAway(page.next)
    else await tell({ done: Math.floor(read / 2), total })
    if (late) return 'again'
  }
  return { ...now, rows: read, held: [await packRows(rows)] }
}

const storedParts = async (jobId: string, count: number): Promise<Uint8Array[]> => {
  const parts: Uint8Array[] = []
  for (let part = 1; part <= count; part++) {
    const bytes = await objects.get(partKey(jobId, part), 1024 ** 3)
    if (!bytes) throw new Error(`part ${part} of export ${jobId} is missing`)
    parts.push(bytes)
  }
  return parts
}

/** Makes an export's file from pages of the table, in memory that does not grow with it, and puts it into storage. */
export const runExport: JobRunner = async (job, control) => {
  const input = exportInput(job)
  const draft = await draftRecords.fresh(job.draftId ?? '')
  if (!draft) throw new JobRefused('草案已不存在，无法导出。')
  const round = draft.rounds.find((each) => each.round === input.round)
  const version = round?.version ?? draft.versions.at(-1)?.version ?? 1
  const labels = (await versionRecords.get(`${draft.id}/${version}`))?.articles.map(({ label }) => label) ?? []
  const look: RowLook = {
    order: orderOf(input.order, placesOf(labels)),
    ...(input.format === 'opendata' && { publicly: { draft, now: new Date().toISOString() } }),
  }
  const collected = await collect(job, draft, look, control)
  if (collected === 'again') return 'again'
  const begun = (job.place as Place | undefined)?.collect.partition === COLLECTED.partition
  if (collected.parts > 0 && !begun && control.timeLeft() < WRITING_MS) {
    const { held, ...rest } = collected
    const place: Place = { ...rest, parts: rest.parts + 1, collect: COLLECTED }
    await objects.put(partKey(job.id, place.parts), held[0] ?? new Uint8Array(), 'application/gzip')
    await control.save({ done: Math.floor(place.rows / 2), place })
    return 'again'
  }
  const parts = [...(await storedParts(job.id, collected.parts)), ...collected.held]

  const at = new Date().toISOString()
  const scope = scopeNames[input.scope]
  const head: Head = {
    title: draft.title,
    version,
    round: input.round,
    scope,
    at,
    opensAt: round?.opensAt,
    closesAt: round?.closesAt,
    byStatus: collected.byStatus,
    received: (await roundFigures(draft.id, input.round)).received,
    sums: await roundSums(draft.id, input.round),
  }
  const counts = counter()
  const tell = everySoOften(control.save)
  const rows = async function* () {
    for await (const row of mergedRows(parts)) {
      counts.add(row)
      if (counts.counts.rows % 500 === 0) await tell({ done: Math.floor((collected.rows + counts.counts.rows) / 2) })
      yield row
    }
  }
  const official = input.format === 'docx' && !input.columns
  const table = {
    title: `《${draft.title}》征求意见及采纳情况汇总表`,
    note: `第${input.round}轮征求意见，${scope}，${beijingTime(at).slice(0, 10)}导出`,
    columns: official ? officialColumns(input.personal) : columnsOf(draft.title, input),
    rows: rows(),
    again: () => mergedRows(parts),
    figures: () => figureRows(head, counts.end()),
    summary: () => summaryOf(draft.id, head, input, counts.end()),
  }
  const file = writeFile(input, table, draft.title, collected.rows)
  const key = `exports/${job.id}/file.${file.extension}`
  const sum = checksum()
  await new Upload({
    client: s3(),
    params: {
      Bucket: config().filesBucket,
      Key: key,
      Body: Readable.from(sum.of(file.content), { objectMode: false }),
      ContentType: file.contentType,
    },
    partSize: 8 * 1024 * 1024,
    queueSize: 2,
  }).done()

  const name = `${draft.title}_${scope}_第${input.round}轮_${beijingDay(at)}`
  const result: ExportResult = {
    key,
    fileName: fileNameOf(input.format === 'opendata' ? `${name}_开放数据` : name, file.extension),
    rows: counts.counts.rows,
    ...sum.end(),
  }
  const stored = await objects.size(key)
  if (stored !== result.bytes) throw new Error(`export ${job.id}: ${stored} bytes stored of ${result.bytes}`)
  if (input.format === 'jsonl' || input.format === 'csv') {
    result.summaryKey = `exports/${job.id}/summary.json`
    result.summaryName = fileNameOf(`${name}_统计`, 'json')
    const summary = JSON.stringify(table.summary(), null, 2)
    await objects.put(result.summaryKey, summary, 'application/json; charset=utf-8')
  }
  return { result, done: counts.counts.rows }
}
