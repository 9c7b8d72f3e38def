import { z } from 'zod'
import { Flag, Page, PageQuery } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Absorption, adoptedIn, Opinion } from './schemas'

export const setAdoptedIn = endpoint('PUT /opinions/{opinionId}/adopted-in', {
  who: 'opinions:decide',
  summary: '关联吸收了意见的条文',
  /** The body is the list itself. */
  input: adoptedIn.transform((items) => ({ items })),
  answers: [200, Opinion],
  fails: ['not_found', 'opinion_not_decided', 'article_unknown'],
})

export const listMyAdoptions = endpoint('GET /me/adoptions', {
  who: 'account',
  summary: '我的话写进了法规：被写入条文的意见',
  input: z.strictObject({ ...PageQuery }),
  answers: [
    200,
    Page(
      z.object({
        opinionId: z.string(),
        draftId: z.string(),
        draftTitle: z.string().optional(),
        /** What it was about, and what it said: the first 140 characters. */
        article: z.string().nullable(),
        text: z.string(),
        adoptedIn: z.array(z.object({ version: z.number().int(), article: z.string() })),
      }),
    ),
  ],
})

export const readAdoptions = endpoint('GET /drafts/{draftId}/versions/{version}/adoptions', {
  who: 'anyone',
  summary: '因你而改：这一稿各条吸收了多少意见、改了哪些字',
  answers: [
    200,
    z.object({
      draftId: z.string(),
      version: z.number().int(),
      /** The version that it is compared with; absent for the first one. */
      since: z.number().int().optional(),
      /** Opinions taken in; one that went into two articles counts with both. */
      opinions: z.number().int(),
      articles: z.array(Absorption),
    }),
  ],
  fails: ['not_found'],
  cache: 5,
})

export const proposeAdoptions = endpoint('GET /drafts/{draftId}/versions/{version}/adoption-proposals', {
  who: 'opinions:decide',
  summary: '已采纳、还没有关联条文的意见，与改动文字相近的条文',
  input: z.strictObject({
    ...PageQuery,
    round: z.coerce.number().int().min(1).optional(),
    /** Also those that are tied to this version. */
    all: Flag.optional(),
  }),
  answers: [
    200,
    Page(
      z.object({
        opinion: Opinion,
        tied: z.array(z.string()),
        proposals: z.array(
          z.object({
            article: z.string(),
            /** How much of what was asked for is among what changed there: 0 to 1. */
            likeness: z.number(),
            /** Alike enough to be accepted together with others. */
            sure: z.boolean(),
            changes: Absorption.shape.changes,
          }),
        ),
      }),
    ),
  ],
  fails: ['not_found'],
})
