import { Readable } from 'node:stream'
import { Upload } from '@aws-sdk/lib-storage'
import { auditSentence } from '@shared/audit/sentence'
import { auditActions, auditKinds } from '@shared/audit/words'
import { beijingDay, beijingTime, fileNameOf, neutralised } from '@shared/exports/cells'
import { stringify } from 'csv-stringify/sync'
import { config } from '../platform/config'
import type { JobRunner } from '../platform/jobs'
import { s3 } from '../platform/objects'
import { type AuditFilter, type AuditPlace, auditPage, entryOf } from './entries'
import { namesOf } from './names'

export type AuditFile = { key: string; fileName: string; rows: number }

const PAGE = 200
const HEADERS = [
  '时间',
  '经手人',
  '经手人编号',
  '动作',
  '对象',
  '名称',
  '编号',
  '更改内容',
  '位置',
  '浏览器',
  '请求编号',
]

const lines = (rows: string[][]): string =>
  stringify(
    rows.map((row) => row.map(neutralised)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

/** Writes the log as CSV while it is read, a page at a time. Broken off, it begins again: the log only grows. */
export const runAuditExport: JobRunner = async (job, control) => {
  const filter = job.input as AuditFilter
  let rows = 0
  const content = async function* () {
    yield Buffer.from(`\ufeff${lines([HEADERS])}`)
    let place: AuditPlace | undefined
    do {
      const page = await auditPage(filter, PAGE, place)
      const names = await namesOf(page.items)
      const entries = page.items.map((item) => entryOf(item, names))
      rows += entries.length
      if (entries.length > 0)
        yield Buffer.from(
          lines(
            entries.map((entry) => [
              beijingTime(entry.at),
              entry.byName ?? '',
              entry.by,
              auditActions[entry.action],
              auditKinds[entry.kind],
              entry.targetName ?? '',
              entry.target,
              auditSentence(entry),
              entry.origin?.place ?? '',
              entry.origin?.browser ?? '',
              entry.request ?? '',
            ]),
          ),
        )
      await control.save({ done: rows, total: rows })
      place = page.next
    } while (place)
  }
  const key = `exports/${job.id}/audit.csv`
  await new Upload({
    client: s3(),
    params: {
      Bucket: config().filesBucket,
      Key: key,
      Body: Readable.from(content(), { objectMode: false }),
      ContentType: 'text/csv; charset=utf-8',
    },
  }).done()
  const name = `审计日志_${beijingDay(filter.from)}-${beijingDay(filter.to)}`
  const result: AuditFile = { key, fileName: fileNameOf(name, 'csv'), rows }
  return { result, done: rows }
}
