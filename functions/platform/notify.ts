import { PutItemCommand } from 'dynamodb-toolbox'
import { NotificationEntity } from './accountEntities'
import { timedId } from './ids'
import { pushFrame } from './sockets'
import type { Notice, StreamChange } from './streamChange'
import { conditionFailed, documentClient, ttl } from './table'

const KEPT_SECONDS = 400 * 86_400

/** Writes notifications. Their ids derive from the event, so that one event tells one thing once. */
export const notify = async (notices: readonly Notice[], { at: written }: Pick<StreamChange, 'at'>): Promise<void> => {
  documentClient()
  for (const { event, at = written, ...notice } of notices) {
    const id = timedId(at, notice.accountId, event)
    try {
      await NotificationEntity.build(PutItemCommand)
        .item({ ...notice, id, place: id, createdAt: at, ttl: ttl(new Date(at), KEPT_SECONDS) })
        .options({ condition: { attr: 'text', exists: false } })
        .send()
      await pushFrame(`account#${notice.accountId}`, {
        type: 'notification',
        notification: { ...notice, id, createdAt: at },
      })
    } catch (error) {
      if (!conditionFailed(error)) throw error
    }
  }
}
