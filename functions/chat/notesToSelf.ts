import { problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../platform/caller'
import { MemoEntity, PhrasesEntity } from '../platform/deskEntities'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import type { ChatDeps } from './deps'
import { findSide } from './sides'

/** What an official likes to say, on each of their devices. */
export const listPhrases: Operation<typeof contract.listPhrases, ChatDeps> = async (_input, caller) => {
  documentClient()
  const { Item } = await PhrasesEntity.build(GetItemCommand)
    .key({ accountId: caller.id })
    .options({ consistent: true })
    .send()
  return { items: Item?.items ?? [] }
}

export const savePhrases: Operation<typeof contract.savePhrases, ChatDeps> = async ({ items }, caller) => {
  documentClient()
  await PhrasesEntity.build(PutItemCommand).item({ accountId: caller.id, items }).send()
  return { items }
}

/** Only whoever answers the matter keeps a note on it; after a transfer it is out of reach. Throws not_found. */
const needOfficial = async (conversationId: string, caller: Caller): Promise<void> => {
  const { side } = await findSide(conversationId, caller)
  if (side === 'resident') throw problem('forbidden')
}

export const readMemo: Operation<typeof contract.readMemo, ChatDeps> = async ({ conversationId }, caller) => {
  await needOfficial(conversationId, caller)
  const key = { conversationId, accountId: caller.id }
  const { Item } = await MemoEntity.build(GetItemCommand).key(key).options({ consistent: true }).send()
  return { text: Item?.text ?? '' }
}

export const saveMemo: Operation<typeof contract.saveMemo, ChatDeps> = async ({ conversationId, text }, caller) => {
  await needOfficial(conversationId, caller)
  const key = { conversationId, accountId: caller.id }
  if (text === '') await MemoEntity.build(DeleteItemCommand).key(key).send()
  else
    await MemoEntity.build(PutItemCommand)
      .item({ ...key, text })
      .send()
  return { text }
}
