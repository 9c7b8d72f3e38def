import { GetItemCommand } from 'dynamodb-toolbox'
import { SignOffEntity } from '../platform/draftLifeEntities'
import { documentClient } from '../platform/table'
import type { SignOffItem } from './signOff'

export const signOffRecords = {
  get: async (id: string): Promise<SignOffItem | undefined> => {
    documentClient()
    const { Item } = await SignOffEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
    return Item as SignOffItem | undefined
  },
}
