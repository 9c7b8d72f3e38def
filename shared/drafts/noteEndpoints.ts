import { z } from 'zod'
import { Id, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Draft } from './schemas'

export const readNotes = endpoint('GET /drafts/{draftId}/versions/{version}/notes', {
  who: 'anyone',
  summary: '条例解读：逐条的通俗说明和朗读录音',
  answers: [
    200,
    z.object({
      draftId: z.string(),
      version: z.number().int(),
      /**
       * `audioUrl`: the article read aloud, where the city has a recording; the link ends after some minutes. `waits`: not
       * signed yet, or taken away (no words) and that not signed; to staff only.
       */
      items: z.array(
        z.object({
          article: z.string(),
          text: z.string(),
          audioUrl: z.string().optional(),
          waits: z.boolean().optional(),
        }),
      ),
    }),
  ],
  fails: ['not_found'],
  cache: 5,
})

export const writeNote = endpoint('PUT /drafts/{draftId}/versions/{version}/notes', {
  who: 'drafts:edit',
  summary: '写一条的解读，或上传朗读录音；为空（null）则去掉，不写则不变',
  input: z.strictObject({
    article: z.string().max(40),
    text: Text(1, 1000).nullable().optional(),
    audioId: Id.nullable().optional(),
  }),
  answers: [200, z.object({ article: z.string(), text: z.string().nullable(), audio: z.literal(true).optional() })],
  fails: [
    'not_found',
    'article_unknown',
    'sign_off_waiting',
    'upload_missing',
    'file_empty',
    'file_too_large',
    'file_type_unsupported',
    'file_damaged',
  ],
})

export const publishNotes = endpoint('PUT /drafts/{draftId}/versions/{version}/notes/publication', {
  who: 'drafts:edit',
  summary: '开启签发的草案：提请公布这一稿的条例解读',
  answers: [200, Draft],
  alsoAnswers: [202],
  fails: ['not_found', 'conflict', 'sign_off_waiting'],
})
