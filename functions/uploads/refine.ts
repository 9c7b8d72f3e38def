import { attachmentLimits } from '@shared/uploads/limits'
import sharp from 'sharp'
import { type RefinedFile, type Refinement, refinedKey } from '../platform/attachments'
import { objects, uploadKey } from '../platform/objects'
import { fileKind } from './fileKind'

/** The longest side that is kept, enough to read a photographed page. */
const PICTURE_SIDE = 2560
const THUMB_SIDE = 480
/** A small file may claim a picture that no memory holds. */
const MOST_PIXELS = 60_000_000

/**
 * The Lambda entry that makes an upload into what others may see: the type by its content, pictures drawn anew (so no
 * EXIF, no place, no hidden passenger goes along) with a thumbnail. Done twice, it is done once.
 */
export const handler = async ({ accountId, uploadId }: RefinedFile): Promise<Refinement> => {
  const file = { accountId, uploadId }
  const done = await objects.get(refinedKey(file, 'facts'), 2000)
  if (done) return JSON.parse(Buffer.from(done).toString('utf8')) as Refinement
  const bytes = await objects
    .get(uploadKey(accountId, uploadId), attachmentLimits.bytes)
    .catch((error: unknown) => tooLarge(error))
  if (bytes === 'file_too_large') return { problem: bytes }
  if (!bytes) return { problem: 'upload_missing' }
  if (bytes.length === 0) return { problem: 'file_empty' }
  const refined = await refine(file, bytes)
  if (!('problem' in refined)) await objects.put(refinedKey(file, 'facts'), JSON.stringify(refined), 'application/json')
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
  const within = (side: number, quality: number) =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      // As the camera was held: what EXIF says is done before EXIF goes.
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
  try {
    const [picture, thumb] = [await within(PICTURE_SIDE, 82), await within(THUMB_SIDE, 70)]
    await Promise.all([
      objects.put(refinedKey(file, 'picture'), picture.data, 'image/jpeg'),
      objects.put(refinedKey(file, 'thumb'), thumb.data, 'image/jpeg'),
    ])
    const { width, height } = picture.info
    return { kind: 'picture', width, height, bytes: picture.data.length }
  } catch (error) {
    // What sharp cannot read, as opposed to what S3 did not take.
    if (error instanceof Error && error.constructor === Error) return { problem: 'file_damaged' }
    throw error
  }
}
