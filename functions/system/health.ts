import type { system as contract } from '@shared/system/endpoints'
import { GetItemCommand } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import type { Operation } from '../platform/serve'
import { SystemEntity } from '../platform/systemEntities'
import { documentClient } from '../platform/table'

let ready = false

/** Ready once the table answers and holds what its stage needs: locally the demo data, elsewhere the mark of the deployment. */
export const health: Operation<typeof contract.health> = async () => {
  const { stage, version } = config()
  if (!ready) {
    documentClient()
    const { Item } = await SystemEntity.build(GetItemCommand).key({ pk: 'SYSTEM', sk: 'READY' }).send()
    ready = Item !== undefined
  }
  return { ready, stage, version }
}
