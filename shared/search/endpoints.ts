import { z } from 'zod'
import { Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { draftStatuses } from '../drafts/words'

export const Found = z.object({
  kind: z.enum(['draft', 'article', 'deputy', 'station']),
  /** Of the draft, deputy or station. */
  id: z.string(),
  title: z.string(),
  /** The words around the first place that was found. */
  excerpt: z.string().optional(),
  /** Of a draft and an article. */
  status: z.enum(draftStatuses).optional(),
  /** Of an article: its label, its draft's version and title. */
  article: z.string().optional(),
  version: z.number().int().optional(),
  draftTitle: z.string().optional(),
})
export type Found = z.output<typeof Found>

const find = endpoint('GET /search', {
  who: 'anyone',
  summary: '搜索草案、条文、代表和家站室',
  input: z.strictObject({
    q: Text(1, 50),
    kind: Found.shape.kind.optional(),
    /** Of each kind. */
    limit: z.coerce.number().int().min(1).max(50).default(8),
  }),
  answers: [
    200,
    z.object({
      items: z.array(Found),
      /** How many there are of each kind, shown or not. */
      totals: z.object({
        draft: z.number().int(),
        article: z.number().int(),
        deputy: z.number().int(),
        station: z.number().int(),
      }),
    }),
  ],
  cache: 10,
})

export const search = { find }
