import { z } from 'zod'
import { Id, Text } from '../api/common'
import { attachmentLimits } from './limits'

const Degrees = (most: number) => z.number().min(-most).max(most)

const Uploaded = z.strictObject({
  uploadId: Id,
  /** Of a voice recording, as its recorder counted them. */
  seconds: z.number().min(0).max(attachmentLimits.voiceSeconds).optional(),
})

/** A file that was uploaded before, by its id alone or with what is to be said of it. */
export const FileInput = z.union([Id.transform((uploadId): z.output<typeof Uploaded> => ({ uploadId })), Uploaded])

/** What a person attaches: a file, a place, or an article of a draft. */
export const AttachmentInput = z.union([
  FileInput,
  z.strictObject({
    kind: z.literal('location'),
    name: Text(1, 60),
    address: Text(1, 120).optional(),
    /** Absent where the place was written down rather than picked on a map. */
    latitude: Degrees(90).optional(),
    longitude: Degrees(180).optional(),
  }),
  z.strictObject({
    kind: z.literal('article'),
    draftId: Id,
    /** The latest published one unless named. */
    version: z.number().int().min(1).optional(),
    article: Text(1, 40),
  }),
])
export type AttachmentInput = z.output<typeof AttachmentInput>

/** Checked by WeChat first; only `passed` ones are shown to anybody but their sender. */
const state = z.enum(['checking', 'passed', 'held'])

/** Links end after some minutes: read the message again for new ones. */
export const Attachment = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('picture'),
    url: z.string(),
    thumbUrl: z.string(),
    width: z.number().int(),
    height: z.number().int(),
    bytes: z.number().int(),
    state,
  }),
  z.object({
    kind: z.literal('voice'),
    url: z.string(),
    seconds: z.number(),
    bytes: z.number().int(),
    state,
  }),
  z.object({
    kind: z.literal('location'),
    name: z.string(),
    address: z.string().optional(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
  }),
  z.object({
    kind: z.literal('article'),
    draftId: z.string(),
    version: z.number().int(),
    article: z.string(),
    title: z.string(),
    excerpt: z.string(),
  }),
])
export type Attachment = z.output<typeof Attachment>
