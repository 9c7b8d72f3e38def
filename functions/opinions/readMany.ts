import { EntityFormatter } from 'dynamodb-toolbox'
import { batchGet } from '../platform/batchGet'
import { OpinionEntity } from '../platform/opinionEntities'
import type { OpinionRecord } from '../platform/opinionRecords'

const BATCH = 100
const format = OpinionEntity.build(EntityFormatter)

const oneBatch = async (ids: readonly string[]): Promise<OpinionRecord[]> => {
  const items = await batchGet(
    ids.map((id) => ({ pk: `O#${id}`, sk: 'O' })),
    { consistent: true },
  )
  return [...items.values()].filter(({ _et }) => _et === 'Opinion').map((item) => format.format(item))
}

/** Whole opinions by id, as they are now; ids of nothing are left out. In batches of a hundred, four at a time. */
export const readMany = async (ids: readonly string[]): Promise<Map<string, OpinionRecord>> => {
  const found = new Map<string, OpinionRecord>()
  for (let from = 0; from < ids.length; from += 4 * BATCH) {
    const slices = [0, 1, 2, 3].map((n) => ids.slice(from + n * BATCH, from + (n + 1) * BATCH))
    const records = await Promise.all(slices.map(oneBatch))
    for (const record of records.flat()) found.set(record.id, record)
  }
  return found
}
