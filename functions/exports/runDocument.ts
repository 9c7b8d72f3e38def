import { createHash } from 'node:crypto'
import { beijingDay, fileNameOf } from '@shared/exports/cells'
import type { Composition } from '@shared/exports/documentEndpoints'
import { documentKindNames } from '@shared/exports/words'
import { opinionStatuses } from '@shared/opinions/words'
import { type DraftRecord, draftRecords, versionRecords } from '../platform/draftRecords'
import { roundFigures } from '../platform/figures'
import { type JobControl, JobRefused, type JobRunner } from '../platform/jobs'
import { objects } from '../platform/objects'
import { queuePartitions } from '../platform/opinionRecords'
import { buildArchive } from './buildArchive'
import { collectRows } from './collectRows'
import { composing } from './composeReport'
import { type DocumentInput, type DocumentResult, issuerOf, reportOf } from './documents'
import { feedbackLines, insideLines } from './reportLines'
import { placesOf } from './rows'
import { writeOfficial } from './writeOfficial'

/** Every opinion of the round that counts, read once, in the order in which one moves on: met again, never missed. */
const compose = async (
  draft: DraftRecord,
  round: number,
  control: JobControl,
  look?: { withProposals: boolean },
): Promise<Composition> => {
  const version = draft.rounds.find((each) => each.round === round)?.version ?? 1
  const labels = (await versionRecords.get(`${draft.id}/${version}`))?.articles.map(({ label }) => label) ?? []
  const composed = composing(placesOf(labels), look)
  const { received } = await roundFigures(draft.id, round)
  const partitions = opinionStatuses.flatMap((status) => queuePartitions(draft, round, status))
  const seen = new Set<string>()
  let done = 0
  const walk = { partitions, from: { partition: 0 }, look: { order: () => '' }, keep: () => true }
  for await (const { rows } of collectRows(walk)) {
    for (const row of rows) {
      // One that moved on while we read is met twice.
      if (seen.has(row.id)) continue
      seen.add(row.id)
      composed.add(row)
    }
    done += rows.length
    await control.save({ done, total: Math.max(received, done) })
  }
  return composed.end()
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A document of a round: what a report starts from, the report as Word, the report for the inside, or the archive. */
export const runDocument: JobRunner = async (job, control) => {
  const { kind, round, personal } = job.input as DocumentInput
  const draft = await draftRecords.fresh(job.draftId ?? '')
  if (!draft) throw new JobRefused('草案已不存在。')
  const at = new Date().toISOString()
  const own = draft.rounds.find((each) => each.round === round)
  const about = {
    title: draft.title,
    issuer: issuerOf(draft, round),
    opensAt: own?.opensAt,
    closesAt: own?.closesAt,
    at,
  }
  const name = `${draft.title}_${documentKindNames[kind]}_第${round}轮_${beijingDay(at)}`
  if (kind === 'archive') return buildArchive(job, draft, { personal, fileName: fileNameOf(name, 'zip'), at }, control)
  if (kind === 'composition') {
    const composition = await compose(draft, round, control)
    const result: DocumentResult = { composition }
    return { result, done: composition.received }
  }
  const report = kind === 'feedback' ? await reportOf(draft, round) : undefined
  if (kind === 'feedback' && !report) throw new JobRefused('这一轮的采纳情况反馈还没有公布。')
  const lines = report
    ? feedbackLines(report, { ...about, at: report.publishedAt })
    : insideLines(await compose(draft, round, control, { withProposals: true }), about)
  const pieces: Buffer[] = []
  for await (const piece of writeOfficial(lines)) pieces.push(piece)
  const file = Buffer.concat(pieces)
  const key = `exports/${job.id}/file.docx`
  await objects.put(key, file, DOCX)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const result: DocumentResult = { key, fileName: fileNameOf(name, 'docx'), bytes: file.length, sha256 }
  return { result, done: 1 }
}
