import { attachmentLimits } from '@shared/uploads/limits'
import { type RefinedFile, type Refinement, refinedKey } from '../platform/attachments'
import { type MaterialFacts, materialKey } from '../platform/materialFiles'
import { objects, uploadKey } from '../platform/objects'
import { drawn } from './drawAnew'
import { fileKind } from './fileKind'
import { refineMaterial } from './refineMaterial'

type Asked = RefinedFile & { material?: boolean }

/**
 * The Lambda entry that makes an upload into what others may see: the type by its content, pictures drawn anew (so no
 * EXIF, no place, no hidden passenger goes along) with a thumbnail. Done twice, it is done once.
 */
export const handler = async ({ accountId, uploadId, material }: Asked): Promise<Refinement | MaterialFacts> => {
  const file = { accountId, uploadId }
  const factsKey = material ? materialKey(file, 'facts') : refinedKey(file, 'facts')
  const done = await objects.get(factsKey, 2000)
  if (done) return JSON.parse(Buffer.from(done).toString('utf8')) as Refinement
  const bytes = await objects
    .get(uploadKey(accountId, uploadId), material ? attachmentLimits.documentBytes : attachmentLimits.bytes)
    .catch((error: unknown) => tooLarge(error))
  if (bytes === 'file_too_large') return { problem: bytes }
  if (!bytes) return { problem: 'upload_missing' }
  if (bytes.length === 0) return { problem: 'file_empty' }
  const refined = material ? await refineMaterial(file, bytes) : await refine(file, bytes)
  if (!('problem' in refined)) await objects.put(factsKey, JSON.stringify(refined), 'application/json')
  return refined
}

const tooLarge = (error: unknown) => {
  if (error instanceof RangeError) return 'file_too_large' as const
  throw error
}

const refine = async (file: RefinedFile, bytes: Uint8Array): Promise<Refinement> => {
  const found = fileKind(bytes)
  if (!found) return { problem: 'file_type_unsupported' }
  if (found.kind === 'picture') return drawAnew(file, bytes)
  await objects.put(refinedKey(file, 'voice'), bytes, found.type)
  return { kind: 'voice', type: found.type, bytes: bytes.length }
}

const drawAnew = async (file: RefinedFile, bytes: Uint8Array): Promise<Refinement> => {
  const pictures = await drawn(bytes)
  if (!pictures) return { problem: 'file_damaged' }
  const { picture, thumb, width, height } = pictures
  await Promise.all([
    objects.put(refinedKey(file, 'picture'), picture, 'image/jpeg'),
    objects.put(refinedKey(file, 'thumb'), thumb, 'image/jpeg'),
  ])
  return { kind: 'picture', width, height, bytes: picture.length }
}
