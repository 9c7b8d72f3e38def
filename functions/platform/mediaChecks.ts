import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { isFile, type StoredAttachment } from './attachments'
import { readAccount } from './caller'
import { log } from './log'
import { MediaCheckEntity } from './messageEntities'
import { objects, uploadKey } from './objects'
import { decrypt } from './personal'
import { secrets } from './secrets'
import { documentClient, ttl } from './table'
import { WechatError, wechat } from './wechat/client'

/** WeChat promises a verdict within half an hour; its events may be repeated a while longer. */
const KEPT_SECONDS = 2 * 86_400
const LINK_SECONDS = 3600
const COMMENT = 2

export type MediaTarget = { kind: 'message'; id: string; seq: number } | { kind: 'opinion'; id: string }

const { checkMedia } = wechat()

/**
 * Asks WeChat about each file that waits for its check, as its sender's. What was uploaded is looked at, not what was
 * made of it. Answers false where WeChat did not take it on: ask again later.
 */
export const askAboutMedia = async (
  target: MediaTarget,
  attachments: readonly StoredAttachment[],
  now: Date,
): Promise<boolean> => {
  documentClient()
  try {
    for (const [index, file] of attachments.entries()) {
      if (!isFile(file) || file.state !== 'checking') continue
      const account = await readAccount(file.by)
      if (!account || account.deletedAt) return false
      const openid = decrypt((await secrets()).phoneKey, account.sealedOpenid)
      const link = await objects.show(uploadKey(file.by, file.id), LINK_SECONDS)
      const traceId = await checkMedia(openid, link, file.kind, COMMENT)
      await MediaCheckEntity.build(PutItemCommand)
        .item({ traceId, target, index, ttl: ttl(now, KEPT_SECONDS) })
        .send()
    }
    return true
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn('media not checked', { errcode: error.errcode })
    return false
  }
}

/** Where the file stands that a verdict is about; undefined where we do not know it (yet). */
export const findMediaCheck = async (traceId: string): Promise<{ target: MediaTarget; index: number } | undefined> => {
  documentClient()
  const { Item } = await MediaCheckEntity.build(GetItemCommand).key({ traceId }).options({ consistent: true }).send()
  return Item && { target: Item.target as MediaTarget, index: Item.index }
}
