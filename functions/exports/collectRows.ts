import type { OpinionStatus } from '@shared/opinions/words'
import { EntityFormatter } from 'dynamodb-toolbox'
import { batchGet } from '../platform/batchGet'
import type { DraftRecord } from '../platform/draftRecords'
import { countIndex, indexPages, type WalkPlace } from '../platform/indexPages'
import { OpinionEntity } from '../platform/opinionEntities'
import { queuePartitions } from '../platform/opinionRecords'
import { type ExportRow, type RowLook, rowOf } from './rows'

const BATCH = 100
const format = OpinionEntity.build(EntityFormatter)

/** The whole items, as they are now. */
const wholeItems = async (keys: { pk: string; sk: string }[]) =>
  [...(await batchGet(keys, { consistent: true })).values()].map((item) => format.format(item))

/** Where the collecting stands: the partition by its place in the list, and the place within it. */
export type CollectPlace = { partition: number; after?: WalkPlace }

type Walk = {
  partitions: readonly string[]
  from: CollectPlace
  look: RowLook
  keep: (row: ExportRow) => boolean
}

/** The rows of a round's opinions, a page of the queue at a time, each with the place to go on from. */
export async function* collectRows({ partitions, from, look, keep }: Walk) {
  for (let partition = from.partition; partition < partitions.length; partition++) {
    const after = partition === from.partition ? from.after : undefined
    for await (const page of indexPages('byQueue', partitions[partition] ?? '', after)) {
      const keys = page.items.map(({ pk, sk }) => ({ pk, sk }))
      const rows: ExportRow[] = []
      for (let start = 0; start < keys.length; start += 4 * BATCH) {
        const slices = [0, 1, 2, 3].map((n) => keys.slice(start + n * BATCH, start + (n + 1) * BATCH))
        const records = await Promise.all(slices.map(wholeItems))
        rows.push(...records.flat().map((record) => rowOf(record, look)))
      }
      const next: CollectPlace = page.place ? { partition, after: page.place } : { partition: partition + 1 }
      yield { rows: rows.filter(keep), next }
    }
  }
}

/** How many opinions wait in each status of a round. */
export const countByStatus = async (
  draft: DraftRecord,
  round: number,
  statuses: readonly OpinionStatus[],
): Promise<Partial<Record<OpinionStatus, number>>> => {
  const counts = await Promise.all(
    statuses.map(async (status) => {
      const each = await Promise.all(queuePartitions(draft, round, status).map((name) => countIndex('byQueue', name)))
      return [status, each.reduce((sum, count) => sum + count, 0)] as const
    }),
  )
  return Object.fromEntries(counts)
}
