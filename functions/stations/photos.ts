import { problem } from '@shared/api/errors'
import { config } from '../platform/config'
import type { DeputyCard } from '../platform/directory'
import { ask } from '../platform/lambda'
import { type MaterialFacts, materialKey } from '../platform/materialFiles'
import { objects } from '../platform/objects'

type Photo = NonNullable<DeputyCard['photo']>

/**
 * A deputy's photo out of an upload of whoever edits their page, drawn anew. It stands with what is kept whatever becomes
 * of that account. Throws what a file is refused with.
 */
export const takePhoto = async (accountId: string, uploadId: string): Promise<Photo> => {
  const facts = await ask<MaterialFacts>(config().refineFunction, { accountId, uploadId, material: true })
  if ('problem' in facts) throw problem(facts.problem)
  if (facts.kind !== 'picture') throw problem('file_type_unsupported', { detail: '照片可以用 JPG、PNG 或 WebP 图片。' })
  return { by: accountId, id: uploadId }
}

/** A link to show it: the same one for a while, so that an answer with it stays the same too. */
export const photoLink = ({ by, id }: Photo): Promise<string> =>
  objects.showSteadily(materialKey({ accountId: by, uploadId: id }, 'thumb'))
