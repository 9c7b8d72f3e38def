import sharp from 'sharp'
import type { Client } from './client'

/** Where a photograph was taken, as a telephone writes it into the file. */
const PLACE = { IFD0: { Model: '测试相机' }, IFD3: { GPSLatitude: '34/1 48/1 0/1', GPSLongitude: '117/1 19/1 0/1' } }

/** A photograph with its place in EXIF, held upright by its orientation only. */
export const photograph = (width = 800, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#b22222' } })
    .jpeg()
    .withMetadata({ orientation: 6, exif: PLACE })
    .toBuffer()

/** A second of silence as a telephone records it. */
export const recording = (): Buffer => {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0x64])
  return Buffer.concat(Array.from({ length: 38 }, () => frame))
}

/** Uploads bytes as the app does, and answers the upload's id. */
export const upload = async (
  owner: Client,
  bytes: Uint8Array,
  name = '照片.jpg',
  purpose?: 'draft',
): Promise<string> => {
  const { status, body } = await owner.post('/uploads', { name, size: bytes.length, purpose })
  if (status !== 201) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`)
  const form = new FormData()
  for (const [field, value] of Object.entries(body.fields as Record<string, string>)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const sent = await fetch(body.url, { method: 'POST', body: form })
  if (!sent.ok) throw new Error(`the file was refused: ${sent.status}`)
  return body.uploadId
}
