import { beijingTime, neutralised } from '@shared/exports/cells'
import { capacityNames, kindNames, opinionStatusNames, resultNames, sourceNames } from '@shared/opinions/words'
import { masked } from '@shared/text/mask'
import { stringify } from 'csv-stringify/sync'
import { zip } from '../platform/zip'
import type { ExportRow } from './rows'
import type { ExportTable } from './table'

type Field = [name: string, title: string, meaning: string, value: (row: ExportRow, number: number) => string | number]

const named = (names: Record<string, string>, code: string | undefined) => (code ? (names[code] ?? code) : '')
const day = (iso: string | undefined) => (iso ? beijingTime(iso).slice(0, 10) : '')

/** What is published of an opinion: nothing that says who wrote it or leads to its author. */
const fields: readonly Field[] = [
  ['number', '序号', '本文件中的顺序号，与系统内的意见编号无关', (_row, number) => number],
  ['version', '版本', '所针对的草案版本，从 1 起', ({ version }) => version],
  ['article', '条款', '所针对的条，空为整部草案', ({ article }) => article ?? ''],
  ['kind', '类型', '修改、删除、新增、其他', ({ kind }) => named(kindNames, kind)],
  ['text', '意见内容', '原文；电话、证件号、银行卡号、电子邮箱已遮盖', ({ text }) => masked(text)],
  ['suggestedText', '建议表述', '提出的条文，可为空', ({ suggestedText }) => masked(suggestedText ?? '')],
  ['reason', '理由', '可为空', ({ reason }) => masked(reason ?? '')],
  [
    'capacity',
    '身份',
    '群众、企业、协会等类别，不含姓名和单位',
    ({ submitter }) => named(capacityNames, submitter?.capacity ?? 'resident'),
  ],
  ['district', '区域', '提交人填写的区（市），可为空', ({ submitter }) => submitter?.district ?? ''],
  ['source', '来源', '提交的途径', ({ source }) => named(sourceNames, source)],
  ['submittedOn', '提交日期', '北京时间，年-月-日', ({ createdAt }) => day(createdAt)],
  ['status', '状态', '处理进度；结果公布以前为“研究中”', ({ status }) => named(opinionStatusNames, status)],
  ['result', '处理结果', '采纳、部分采纳、未采纳、留作参考，未公布为空', ({ result }) => named(resultNames, result)],
  ['reply', '答复', '处理理由，可为空', ({ reply }) => masked(reply ?? '')],
  ['decidedOn', '处理日期', '北京时间，可为空', ({ decidedAt }) => day(decidedAt)],
]

const readme = (title: string, table: ExportTable): string => `# ${title}：公众意见开放数据

${table.note}

## 文件

| 文件 | 内容 |
|---|---|
| opinions.csv | 意见，每行一条；UTF-8（带 BOM），逗号分隔，第一行是列名 |
| opinions.json | 同样的意见，JSON 数组，键为下表的英文名 |
| summary.json | 本数据的统计，以及收到与处理的核对 |
| LICENSE.txt | 许可 |

## 列

| 列名 | 名称 | 说明 |
|---|---|---|
${fields.map(([name, heading, meaning]) => `| ${name} | ${heading} | ${meaning} |`).join('\n')}

## 范围与匿名处理

- 不含已撤回、未通过审核和待审核的意见；处理结果在公布以前不列出。
- 不含姓名、单位、账号、电话、附件和意见编号；时间只保留到日。
- 以 = + - @ 开头的文字在 CSV 中前加撇号，防止表格软件当作公式。
- 相同或相近的意见逐条列出，不作合并。
`

const LICENCE = `本数据以“知识共享 署名 4.0 国际”（CC BY 4.0）许可发布。

您可以自由地复制、转发、改编和以任何用途使用本数据，包括商业用途，只须注明来源（发布本数据的人大常委会机关和法规草案名称），
附上许可链接，并说明是否作了修改。不得以任何方式试图识别意见的提交人。

许可全文：https://creativecommons.org/licenses/by/4.0/legalcode.zh-hans
`

const lines = (rows: (string | number)[][]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell))),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

const AT_ONCE = 200

/** The numbered rows as values of the fields, some at a time. */
async function* valuesOf(rows: AsyncIterable<ExportRow>): AsyncGenerator<(string | number)[][]> {
  let batch: (string | number)[][] = []
  let number = 0
  for await (const row of rows) {
    number += 1
    const place = number
    batch.push(fields.map(([, , , value]) => value(row, place)))
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function* csv(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield `\ufeff${lines([fields.map(([name]) => name)])}`
  for await (const batch of valuesOf(rows)) yield lines(batch)
}

async function* json(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  let first = true
  yield '['
  for await (const batch of valuesOf(rows)) {
    const objects = batch.map((values) =>
      JSON.stringify(
        Object.fromEntries(fields.map(([name], index) => [name, values[index] === '' ? null : values[index]])),
      ),
    )
    yield `${first ? '\n' : ',\n'}${objects.join(',\n')}`
    first = false
  }
  yield '\n]\n'
}

/** A package that can be published as it is: the opinions twice, what their columns mean, and what one may do with them. */
export const writeOpenData = (title: string, table: ExportTable): AsyncGenerator<Buffer> =>
  zip([
    { name: 'README.md', content: [readme(title, table)] },
    { name: 'LICENSE.txt', content: [LICENCE] },
    { name: 'opinions.csv', content: csv(table.rows) },
    { name: 'opinions.json', content: json(table.again()) },
    {
      name: 'summary.json',
      content: (function* () {
        yield JSON.stringify(table.summary(), null, 2)
      })(),
    },
  ])
