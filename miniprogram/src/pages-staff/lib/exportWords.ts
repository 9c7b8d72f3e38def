import { exportFormatNames } from '@shared/exports/words'
import { resultNames } from '@shared/opinions/words'
import type { AnswerOf, InputOf } from '../../api/contract'

type Input = InputOf<'POST /drafts/{draftId}/exports'>
export type Format = NonNullable<Input['format']>
export type Scope = NonNullable<Input['scope']>
export type ExportJob = AnswerOf<'GET /exports/{exportId}'>

export const formatNames: Record<Format, { name: string; note: string }> = {
  xlsx: { name: exportFormatNames.xlsx, note: '可筛选、可打印，第二张表是数字汇总' },
  docx: { name: exportFormatNames.docx, note: '征求意见及采纳情况汇总表，按条款排列' },
  csv: { name: exportFormatNames.csv, note: '供其他软件读取' },
  opendata: { name: exportFormatNames.opendata, note: '已匿名，含说明和许可，可以直接公布' },
  jsonl: { name: exportFormatNames.jsonl, note: '供程序读取，每行一条' },
}

export const scopeNames: Record<Scope, string> = {
  all: '全部意见',
  decided: '已处理的',
  undecided: '未处理的',
  ...resultNames,
}

export const statusNames: Record<ExportJob['status'], string> = {
  queued: '排队中',
  running: '正在生成',
  done: '已完成',
  failed: '没有成功',
  cancelled: '已取消',
}

export const under = (job: Pick<ExportJob, 'status'>): boolean => job.status === 'queued' || job.status === 'running'
