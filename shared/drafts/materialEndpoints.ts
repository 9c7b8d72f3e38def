import { z } from 'zod'
import { Id, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { ArticleLabel } from '../opinions/articleLabel'
import { MOST_MATERIALS, materialGroups, materialKinds } from './materialWords'

const said = {
  group: z.enum(materialGroups),
  title: Text(1, 100),
  /** What a picture shows or a video tells, in words, for who cannot see or hear it: these have one. */
  alt: Text(1, 1000).optional(),
  /** Of group note: the article that it explains, and its version. */
  version: z.number().int().min(1).optional(),
  article: ArticleLabel.optional(),
}

/** What there is to read or to see beside a draft. Links end after a quarter of an hour. */
export const Material = z.object({
  id: z.string(),
  ...said,
  kind: z.enum(materialKinds),
  /** `application/pdf`, `video/mp4` … */
  type: z.string(),
  bytes: z.number().int(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  url: z.string(),
  thumbUrl: z.string().optional(),
})
export type Material = z.output<typeof Material>

/** A file of a stage of the draft, see its `stages`. */
const StageFile = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  url: z.string(),
})

const Materials = z.object({ draftId: z.string(), items: z.array(Material), stageFiles: z.array(StageFile) })

/** What an uploaded file may be refused with. */
export const takingFiles = [
  'upload_missing',
  'file_empty',
  'file_too_large',
  'file_type_unsupported',
  'file_damaged',
] as const

export const readMaterials = endpoint('GET /drafts/{draftId}/materials', {
  who: 'anyone',
  summary: '草案的背景资料、附件、图解与视频，按编排的顺序；立法进程中的文件',
  answers: [200, Materials],
  fails: ['not_found'],
})

export const setMaterials = endpoint('PUT /drafts/{draftId}/materials', {
  who: 'drafts:edit',
  summary: '整份编排资料：保留的写 id，新增的写 uploadId，没有列出的去掉',
  input: z.strictObject({
    items: z
      .array(
        z
          .strictObject({ ...said, id: Id.optional(), uploadId: Id.optional() })
          .refine(({ id, uploadId }) => (id === undefined) !== (uploadId === undefined), {
            message: '须写 id 或 uploadId 其中之一',
            path: ['uploadId'],
          })
          .refine(({ group, article }) => (group === 'note') === (article !== undefined), {
            message: '条例解读的图片和视频须写明条款，其他资料不写',
            path: ['article'],
          }),
      )
      .max(MOST_MATERIALS, `最多 ${MOST_MATERIALS} 份`),
  }),
  answers: [200, Materials],
  alsoAnswers: [202],
  fails: ['not_found', 'conflict', 'article_unknown', 'sign_off_waiting', ...takingFiles],
})

export const draftMaterials = { readMaterials, setMaterials }
