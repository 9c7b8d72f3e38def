import { z } from 'zod'
import { Moment } from '../api/common'
import { endpoint } from '../api/endpoint'
import { results } from '../opinions/words'
import { documentKinds } from './words'

/** What was said about an article, those that got the same answer together. */
export const FeedbackGroup = z.object({
  result: z.enum(results),
  /** One of them, as its author wrote it. */
  said: z.string(),
  opinions: z.number().int(),
  reply: z.string(),
})

/** A round's decided opinions, put together for a report. Counted from the records, by a job. */
export const Composition = z.object({
  received: z.number().int(),
  /** 归并后: different words, the same words of several people once. */
  merged: z.number().int(),
  adopted: z.number().int(),
  partiallyAdopted: z.number().int(),
  decided: z.number().int(),
  /** Proposed, and waiting for their review. */
  proposed: z.number().int().optional(),
  participants: z.number().int(),
  articles: z.array(
    z.object({
      article: z.string().nullable(),
      received: z.number().int(),
      merged: z.number().int(),
      adopted: z.number().int(),
      groups: z.array(FeedbackGroup),
    }),
  ),
})
export type Composition = z.output<typeof Composition>

export const Document = z.object({
  id: z.string(),
  documentId: z.string(),
  /** The job that makes it: `GET /jobs/{jobId}` tells and cancels it as any other. */
  jobId: z.string(),
  draftId: z.string(),
  kind: z.enum(documentKinds),
  round: z.number().int(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** The file itself, for 15 minutes. */
  url: z.string().optional(),
  fileName: z.string().optional(),
  bytes: z.number().int().optional(),
  sha256: z.string().optional(),
  /** Of kind composition: what a report starts from. */
  composition: Composition.optional(),
  error: z.string().optional(),
  createdAt: Moment,
})
export type Document = z.output<typeof Document>

export const createDocument = endpoint('POST /drafts/{draftId}/documents', {
  who: 'exports:make',
  summary: '生成公文：采纳情况反馈、征求意见情况报告、立法档案',
  input: z.strictObject({ kind: z.enum(documentKinds), round: z.number().int().min(1).optional() }),
  answers: [202, Document],
  fails: ['not_found', 'forbidden', 'feedback_missing'],
})

export const readDocument = endpoint('GET /documents/{documentId}', {
  who: 'exports:make',
  summary: '公文的进度与下载地址',
  answers: [200, Document],
  fails: ['not_found'],
})

export const readFeedbackFile = endpoint('GET /drafts/{draftId}/feedback/file', {
  who: 'anyone',
  summary: '已公布的采纳情况反馈：Word 公文或开放数据',
  input: z.strictObject({ format: z.enum(['docx', 'json']), round: z.coerce.number().int().min(1).optional() }),
  answers: [200, z.object({ url: z.string(), fileName: z.string() })],
  fails: ['not_found'],
})

export const documents = { createDocument, readDocument, readFeedbackFile }
