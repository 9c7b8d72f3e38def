import { invalid, problem } from '@shared/api/errors'
import { currentRound, isTentative, type LaterStatus } from '@shared/drafts/rounds'
import type { FeedbackReport } from '@shared/drafts/schemas'
import { fileNameOf } from '@shared/exports/cells'
import type { documents as contract, Document } from '@shared/exports/documentEndpoints'
import { type DocumentKind, documentKindNames } from '@shared/exports/words'
import { GetItemCommand } from 'dynamodb-toolbox'
import type { z } from 'zod'
import { cached } from '../platform/cache'
import { FeedbackEntity } from '../platform/draftEntities'
import { type DraftRecord, draftRecords } from '../platform/draftRecords'
import { type JobRecord, queueJob, readJob } from '../platform/jobs'
import { countUse } from '../platform/limit'
import { objects } from '../platform/objects'
import { type Operation, Reply } from '../platform/serve'
import { documentClient } from '../platform/table'
import { draftToExport } from './access'
import { LINK_SECONDS } from './exportView'
import { feedbackLines } from './reportLines'
import { writeOfficial } from './writeOfficial'

type Report = z.output<typeof FeedbackReport>
export type DocumentInput = { kind: DocumentKind; round: number; personal: boolean }
export type DocumentResult = {
  key?: string
  fileName?: string
  bytes?: number
  sha256?: string
  composition?: Document['composition']
}

const PER_HOUR = 60

/** The published report of a round. */
export const reportOf = async (draft: DraftRecord, round: number): Promise<Report | undefined> => {
  documentClient()
  const { Item } = await FeedbackEntity.build(GetItemCommand)
    .key({ draftId: draft.id, round: String(round).padStart(4, '0') })
    .send()
  if (!Item) return undefined
  const its = draft.rounds.find((each) => each.round === round)
  return {
    ...(Item.report as Report),
    ...(isTentative(its, draft.laterStatus as LaterStatus | undefined) && { tentative: true }),
  }
}

export const issuerOf = (draft: DraftRecord, round: number): string | undefined =>
  (draft.roundParts?.[String(round)] as { notice?: { issuer: string } } | undefined)?.notice?.issuer

const documentOf = async (job: JobRecord): Promise<Document> => {
  const { kind, round } = job.input as DocumentInput
  const { key, ...result } = (job.status === 'done' ? (job.result as DocumentResult) : {}) as DocumentResult
  return {
    id: job.id,
    documentId: job.id,
    jobId: job.id,
    draftId: job.draftId ?? '',
    kind,
    round,
    status: job.status === 'waiting' ? 'queued' : job.status,
    progress: { done: job.done, total: job.total },
    ...result,
    ...(key && { url: await objects.link(key, result.fileName ?? 'document', LINK_SECONDS) }),
    error: job.error,
    createdAt: job.createdAt,
  }
}

/** A job makes it: the archive holds every opinion. */
export const createDocument: Operation<typeof contract.createDocument> = async (input, caller, deps) => {
  const { draftId, kind } = input
  const draft = await draftToExport(caller, draftId)
  const personal = caller.mayFor('opinions:personal', draftId)
  // The archive tells who said what.
  if (kind === 'archive' && !personal) throw problem('forbidden')
  const round = input.round ?? currentRound(draft.rounds)?.round ?? 1
  if (!draft.rounds.some((each) => each.round === round)) throw invalid('round', '没有这一轮征求意见')
  if (kind === 'feedback' && !(await reportOf(draft, round))) throw problem('feedback_missing')
  if (!deps.repeated) await countUse('documents', caller.id, PER_HOUR, 3600, deps.now)
  const id = deps.newId()
  const asked: DocumentInput = { kind, round, personal }
  await queueJob({
    id,
    kind: 'document',
    ownerId: caller.id,
    draftId,
    input: asked,
    requestId: deps.requestId,
    now: deps.now,
  })
  const job = await readJob(id)
  if (!job) throw problem('unavailable')
  return new Reply(202, await documentOf(job))
}

export const readDocument: Operation<typeof contract.readDocument> = async ({ documentId }, caller) => {
  const job = await readJob(documentId)
  const { personal, kind } = (job?.input ?? {}) as Partial<DocumentInput>
  if (job?.kind !== 'document' || !job.draftId || !caller.mayFor('exports:make', job.draftId))
    throw problem('not_found')
  if (kind === 'archive' && personal && !caller.mayFor('opinions:personal', job.draftId)) throw problem('not_found')
  return documentOf(job)
}

const formats = {
  docx: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  json: { extension: 'json', type: 'application/json; charset=utf-8' },
} as const

/** Put away once for each published state of a report; made again when the file's time in storage is over. */
const files = cached<string, string>(async (name) => {
  const [draftId = '', round = '', format = 'json'] = name.split('|')
  const draft = await draftRecords.get(draftId)
  const report = draft && (await reportOf(draft, Number(round)))
  if (!draft || !report) throw problem('not_found')
  const about = { title: draft.title, issuer: issuerOf(draft, report.round), at: report.publishedAt }
  const stamp = report.publishedAt.replace(/\D/g, '')
  const { extension, type } = formats[format as keyof typeof formats]
  const key = `exports/feedback/${draftId}/${round}-${stamp}${report.tentative ? '-t' : ''}.${extension}`
  const pieces: Buffer[] = []
  if (format === 'docx') for await (const piece of writeOfficial(feedbackLines(report, about))) pieces.push(piece)
  else pieces.push(Buffer.from(JSON.stringify({ title: draft.title, ...report }, null, 2)))
  await objects.put(key, Buffer.concat(pieces), type)
  return key
}, 600_000)

/** The published report for everybody: as an official Word document, or as data. */
export const readFeedbackFile: Operation<typeof contract.readFeedbackFile> = async ({ draftId, format, round }) => {
  const draft = await draftRecords.get(draftId)
  if (!draft?.publishedAt || draft.withdrawn || !draft.feedback) throw problem('not_found')
  const asked = round ?? draft.feedback.round
  // Published anew, or once the law is passed, it is another file.
  const key = await files.get([draftId, asked, format, draft.feedback.publishedAt, draft.laterStatus].join('|'))
  const name = `${draft.title}_${documentKindNames.feedback}_第${asked}轮`
  const fileName = fileNameOf(name, formats[format].extension)
  return { url: await objects.link(key, fileName, LINK_SECONDS), fileName }
}
