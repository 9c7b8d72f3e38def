import type { uploads as contract } from '@shared/uploads/endpoints'
import { countUse } from '../platform/limit'
import { objects, uploadKey } from '../platform/objects'
import { type Operation, Reply } from '../platform/serve'

const PER_HOUR = 120
const SECONDS = 900

/** A form for one direct upload. The key names its owner, the size is bound; the content is judged when it is used. */
export const createUpload: Operation<typeof contract.createUpload> = async ({ size }, caller, deps) => {
  await countUse('uploads', caller.id, PER_HOUR, 3600, deps.now)
  const id = deps.newId()
  const { url, fields } = await objects.uploadForm(uploadKey(caller.id, id), size, SECONDS)
  const expiresAt = new Date(deps.now.getTime() + SECONDS * 1000).toISOString()
  return new Reply(201, { id, uploadId: id, url, fields, expiresAt })
}
