import type { RefinedFile } from '../platform/attachments'
import { openArchive } from '../platform/documents/archive'
import { UnreadableDocument } from '../platform/documents/unreadable'
import { type MaterialFacts, materialKey } from '../platform/materialFiles'
import { objects } from '../platform/objects'
import { drawn } from './drawAnew'
import { fileKind } from './fileKind'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'

/** A document by its content: PDF, or Word and Excel of today, without macros. */
const documentType = async (bytes: Uint8Array): Promise<string | undefined> => {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (head === '%PDF-') return 'application/pdf'
  if (!head.startsWith('PK\u0003\u0004')) return undefined
  const { names } = await openArchive(bytes)
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined
  if (names.includes('word/document.xml')) return `${OFFICE}wordprocessingml.document`
  return names.includes('xl/workbook.xml') ? `${OFFICE}spreadsheetml.sheet` : undefined
}

const isVideo = (bytes: Uint8Array): boolean =>
  /^ftyp(mp4[12]|isom|iso[2-6]|avc1|M4V )/.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'))

/** Makes an upload into what stands beside a draft: by its content, pictures drawn anew. */
export const refineMaterial = async (file: RefinedFile, bytes: Uint8Array): Promise<MaterialFacts> => {
  const put = (part: 'picture' | 'thumb' | 'file', data: Uint8Array, type: string) =>
    objects.put(materialKey(file, part), data, type)
  if (fileKind(bytes)?.kind === 'picture') {
    const pictures = await drawn(bytes)
    if (!pictures) return { problem: 'file_damaged' }
    await Promise.all([put('picture', pictures.picture, 'image/jpeg'), put('thumb', pictures.thumb, 'image/jpeg')])
    const { width, height, picture } = pictures
    return { kind: 'picture', type: 'image/jpeg', width, height, bytes: picture.length }
  }
  if (isVideo(bytes)) {
    await put('file', bytes, 'video/mp4')
    return { kind: 'video', type: 'video/mp4', bytes: bytes.length }
  }
  const type = await documentType(bytes).catch((error: unknown) => {
    if (error instanceof UnreadableDocument) return undefined
    throw error
  })
  if (!type) return { problem: 'file_type_unsupported' }
  await put('file', bytes, type)
  return { kind: 'document', type, bytes: bytes.length }
}
