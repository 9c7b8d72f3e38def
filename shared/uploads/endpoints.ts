import { z } from 'zod'
import { Moment } from '../api/common'
import { endpoint } from '../api/endpoint'
import { attachmentLimits } from './limits'

export const createUpload = endpoint('POST /uploads', {
  who: 'account',
  summary: '取得直传地址（表单 POST）；内容在使用时检查',
  input: z
    .strictObject({
      name: z.string().min(1).max(200),
      size: z.number().int().min(1, '文件是空的').max(attachmentLimits.documentBytes, '文件不能超过 20 MB'),
      /** What the sender takes it for; what counts is the content. */
      type: z.string().max(100).optional(),
      purpose: z.enum(['draft', 'attachment']).default('attachment'),
    })
    .refine(({ size, purpose }) => purpose === 'draft' || size <= attachmentLimits.bytes, {
      message: '图片和语音不能超过 10 MB',
      path: ['size'],
    }),
  answers: [
    201,
    z.object({
      id: z.string(),
      uploadId: z.string(),
      url: z.string(),
      fields: z.record(z.string(), z.string()),
      expiresAt: Moment,
    }),
  ],
  fails: ['too_many_requests'],
})

export const uploads = { createUpload }
