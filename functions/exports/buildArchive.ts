import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { type ExportColumn, exportColumns } from '@shared/exports/endpoints'
import { opinionStatuses } from '@shared/opinions/words'
import { config } from '../platform/config'
import { type DraftRecord, versionRecords } from '../platform/draftRecords'
import type { JobControl, JobOutcome, JobRecord } from '../platform/jobs'
import { materialFileName, materialKey } from '../platform/materialFiles'
import { s3 } from '../platform/objects'
import { queuePartitions } from '../platform/opinionRecords'
import { queryPartition } from '../platform/query'
import { type StoredStage, shownStages } from '../platform/storedStages'
import { type ZipEntry, zip } from '../platform/zip'
import { collectRows } from './collectRows'
import { columnsOf } from './columns'
import { type DocumentResult, issuerOf, reportOf } from './documents'
import { feedbackLines } from './reportLines'
import { orderOf, placesOf } from './rows'
import { writeCsv } from './writeCsv'
import { writeOfficial } from './writeOfficial'

type Making = { personal: boolean; fileName: string; at: string }
/** Rounds whose opinions lie in storage already: a further invocation goes on behind them. */
type Place = { rounds: number[] }

const LAST_MS = 120_000

const upload = (key: string, content: AsyncIterable<Buffer>, type: string) =>
  new Upload({
    client: s3(),
    params: {
      Bucket: config().filesBucket,
      Key: key,
      Body: Readable.from(content, { objectMode: false }),
      ContentType: type,
    },
    partSize: 8 * 1024 * 1024,
    queueSize: 2,
  }).done()

const columns = (personal: boolean): ExportColumn[] =>
  (Object.keys(exportColumns) as ExportColumn[]).filter((name) => personal || name !== 'submitter')

/** One round's opinions as a table, put into storage by itself. */
const putOpinions = async (job: JobRecord, draft: DraftRecord, round: number, personal: boolean): Promise<void> => {
  const version = draft.rounds.find((each) => each.round === round)?.version ?? 1
  const labels = (await versionRecords.get(`${draft.id}/${version}`))?.articles.map(({ label }) => label) ?? []
  const partitions = opinionStatuses.flatMap((status) => queuePartitions(draft, round, status))
  const look = { order: orderOf('article', placesOf(labels)) }
  const rows = async function* () {
    const seen = new Set<string>()
    for await (const page of collectRows({ partitions, from: { partition: 0 }, look, keep: () => true }))
      for (const row of page.rows) {
        if (seen.has(row.id)) continue
        seen.add(row.id)
        yield row
      }
  }
  const table = { columns: columnsOf(draft.title, { columns: columns(personal) }), rows: rows() }
  await upload(partKey(job, round), writeCsv(table), 'text/csv')
}

const partKey = (job: JobRecord, round: number): string => `exports/${job.id}/opinions-${round}.csv`

async function* stored(key: string): AsyncGenerator<Uint8Array> {
  const { Body } = await s3().send(new GetObjectCommand({ Bucket: config().filesBucket, Key: key }))
  for await (const piece of Body as AsyncIterable<Uint8Array>) yield piece
}

const pretty = (value: unknown): string[] => [JSON.stringify(value, null, 2)]

const textOf = async (draft: DraftRecord, number: number): Promise<string[]> => {
  const version = await versionRecords.get(`${draft.id}/${number}`)
  if (!version) return []
  const articles = version.articles.flatMap(({ path, label, caption, text }, index) => {
    const before = version.articles[index - 1]?.path ?? []
    const headings = path.filter((heading, place) => heading !== before[place])
    return [...headings, `${label}　${caption ? `【${caption}】` : ''}${text}`]
  })
  const annexes = version.annexes.flatMap(({ label, title, text }) => [[label, title].filter(Boolean).join('　'), text])
  const { title, note, preamble, closing, signature } = version
  return [[title, note, preamble, ...articles, closing, signature, ...annexes].filter(Boolean).join('\n\n')]
}

/** An uploaded file beside the draft. */
type Kept = { title: string; by: string; id: string; type: string; kind?: string }

function* filesIn(folder: string, files: readonly Kept[]): Generator<Listed> {
  for (const [index, { by, id, ...said }] of files.entries()) {
    const number = String(index + 1).padStart(2, '0')
    const key = materialKey({ accountId: by, uploadId: id }, said.kind === 'picture' ? 'picture' : 'file')
    yield { name: `${folder}/${number}_${materialFileName(said)}`, content: stored(key) }
  }
}

type Listed = { name: string; content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> }

/** What belongs to the file of a law, in the order in which it is read. */
async function* contents(job: JobRecord, draft: DraftRecord, at: string): AsyncGenerator<Listed> {
  yield {
    name: '01-基本情况.json',
    content: pretty({
      title: draft.title,
      summary: draft.summary,
      status: draft.laterStatus,
      publishedAt: draft.publishedAt,
      versions: draft.versions.map(({ key: _, ...version }) => version),
      consultations: draft.rounds,
      archivedAt: at,
    }),
  }
  for (const { version, kind } of draft.versions)
    yield { name: `02-文本/第${version}稿_${kind}.txt`, content: await textOf(draft, version) }
  if (draft.explanation) yield { name: '03-公告与说明/草案说明.txt', content: [draft.explanation] }
  if (draft.announcement) yield { name: '03-公告与说明/征求意见公告.txt', content: [draft.announcement] }
  for (const { round } of draft.rounds) {
    const parts = draft.roundParts?.[String(round)]
    if (parts) yield { name: `03-公告与说明/第${round}轮公告与提问.json`, content: pretty(parts) }
    yield { name: `04-意见/第${round}轮意见.csv`, content: stored(partKey(job, round)) }
    const report = await reportOf(draft, round)
    if (!report) continue
    const about = { title: draft.title, issuer: issuerOf(draft, round), at: report.publishedAt }
    yield { name: `05-采纳情况反馈/第${round}轮.docx`, content: writeOfficial(feedbackLines(report, about)) }
    yield { name: `05-采纳情况反馈/第${round}轮.json`, content: pretty(report) }
  }
  const stages = (draft.stages ?? []) as StoredStage[]
  if (draft.stages) yield { name: '06-过程记录/立法进程.json', content: pretty(shownStages(stages)) }
  const papers = stages.flatMap(({ documents = [] }) => documents)
  yield* filesIn(
    '06-过程记录/文件',
    papers.flatMap(({ title, file }) => (file ? [{ title, ...file }] : [])),
  )
  const log = await queryPartition<{ c: unknown; sk: string }>({ pk: `AT#${draft.id}` })
  yield {
    name: '06-过程记录/操作日志.jsonl',
    content: log.map(({ c, sk }) => `${JSON.stringify({ at: sk.split('#')[0], record: c })}\n`),
  }
  yield* filesIn('07-资料与附件', (draft.materials ?? []) as Kept[])
}

/** The entries with what each came to, and last of all their index. */
async function* withIndex(entries: AsyncIterable<Listed>, title: string, at: string): AsyncGenerator<ZipEntry> {
  const index: { name: string; bytes: number; sha256: string }[] = []
  for await (const { name, content } of entries) {
    const hash = createHash('sha256')
    let bytes = 0
    const counted = async function* () {
      for await (const piece of content) {
        const buffer = Buffer.from(piece as Uint8Array)
        hash.update(buffer)
        bytes += buffer.length
        yield buffer
      }
    }
    yield { name, content: counted() }
    index.push({ name, bytes, sha256: hash.digest('hex') })
  }
  yield { name: '目录.json', content: pretty({ title, archivedAt: at, files: index }) }
}

/**
 * 立法档案: all versions, announcements, opinions, reports and the log of a law as one archive with an index. Each round's
 * opinions are put away by themselves first, so that a long one goes on where an invocation ended.
 */
export const buildArchive = async (
  job: JobRecord,
  draft: DraftRecord,
  { personal, fileName, at }: Making,
  control: JobControl,
): Promise<JobOutcome> => {
  const done = (job.place as Place | undefined)?.rounds ?? []
  for (const { round } of draft.rounds) {
    if (done.includes(round)) continue
    await putOpinions(job, draft, round, personal)
    done.push(round)
    await control.save({ done: done.length, total: draft.rounds.length + 1, place: { rounds: done } })
    if (control.timeLeft() < LAST_MS) return 'again'
  }
  const key = `exports/${job.id}/file.zip`
  const hash = createHash('sha256')
  let bytes = 0
  const counted = async function* () {
    for await (const piece of zip(withIndex(contents(job, draft, at), draft.title, at))) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  await upload(key, counted(), 'application/zip')
  const result: DocumentResult = { key, fileName, bytes, sha256: hash.digest('hex') }
  return { result, done: draft.rounds.length + 1 }
}
