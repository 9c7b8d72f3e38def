import type { workbench as contract } from '@shared/workbench/endpoints'
import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { QueueViewsEntity } from '../platform/workbenchEntities'

export const listViews: Operation<typeof contract.listViews> = async (_input, caller) => {
  documentClient()
  const { Item } = await QueueViewsEntity.build(GetItemCommand)
    .key({ accountId: caller.id })
    .options({ consistent: true })
    .send()
  return { items: Item?.items ?? [] }
}

/** The whole list at once: the last page that saved wins, as with any note to oneself. */
export const saveViews: Operation<typeof contract.saveViews> = async ({ items }, caller) => {
  documentClient()
  await QueueViewsEntity.build(PutItemCommand).item({ accountId: caller.id, items }).send()
  return { items }
}
