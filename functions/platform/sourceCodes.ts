import { createHash } from 'node:crypto'
import { problem } from '@shared/api/errors'
import { doorPage, isSourceCode, type SourceKind } from '@shared/stations/sourceCodes'
import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { SourceCodeEntity } from './deskEntities'
import { conditionFailed, documentClient } from './table'
import type { Wechat } from './wechat/client'

/** Without letters that a person reading from paper takes for digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TRIES = 5

const candidate = (kind: SourceKind, targetId: string, attempt: number): string => {
  const bytes = createHash('sha256')
    .update(JSON.stringify([kind, targetId, attempt]))
    .digest()
  return Array.from({ length: 8 }, (_, at) => LETTERS[(bytes[at] ?? 0) & 31]).join('')
}

export type Source = { code: string; kind: SourceKind; targetId: string }

/** Where a code leads. Throws not_found. */
export const findSource = async (code: string): Promise<Source> => {
  const asked = code.trim().toUpperCase()
  if (!isSourceCode(asked)) throw problem('not_found')
  documentClient()
  const { Item } = await SourceCodeEntity.build(GetItemCommand).key({ code: asked }).send()
  if (!Item) throw problem('not_found')
  return { code: asked, kind: Item.kind, targetId: Item.targetId }
}

/**
 * The short code of a deputy, a station, a contact point or a slip. It derives from the target, so that it is the same
 * each time; the first time it is written down.
 */
export const sourceCode = async (
  kind: SourceKind,
  targetId: string,
  stamp: { by: string; request: string; now: Date },
): Promise<string> => {
  documentClient()
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = candidate(kind, targetId, attempt)
    const known = await SourceCodeEntity.build(GetItemCommand).key({ code }).send()
    if (known.Item?.targetId === targetId) return code
    if (known.Item) continue
    try {
      await SourceCodeEntity.build(PutItemCommand)
        .item({ code, kind, targetId, createdAt: stamp.now.toISOString(), by: stamp.by, request: stamp.request })
        .options({ condition: { attr: 'kind', exists: false } })
        .send()
      return code
    } catch (error) {
      if (!conditionFailed(error)) throw error
      // Written meanwhile: perhaps by ourselves, perhaps for another target of the same code.
      attempt--
    }
  }
  throw problem('unavailable')
}

/** The mini-program code (小程序码) that opens the app at this source, as a data URL. Throws WechatError. */
export const sourcePicture = (makeCode: Wechat['code'], code: string): Promise<string> =>
  makeCode({ scene: code, page: doorPage, width: 860 })
