import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { documentClient } from './table'

/** An item as an index gives it: keys and the projected attributes, by their stored names. */
export type IndexItem = { pk: string; sk: string; p1?: string; s1?: string; p2?: string; s2?: string } & Record<
  string,
  unknown
>

const indexKeys = { byOwner: ['p1', 's1'], byQueue: ['p2', 's2'] } as const

/** Where a page ended: the sort key and the item's id. */
export type Place = { at: string; pk: string }

type Partition = {
  index: keyof typeof indexKeys
  partition: string
  /** Items after this place only. */
  place?: Place
  limit: number
  oldestFirst?: boolean
}

type PageOptions = {
  place?: Place
  limit: number
  keep?: (item: IndexItem) => boolean
  oldestFirst?: boolean
  rounds?: number
}

type Ordered = (a: Place, b: Place) => number

/**
 * The partition's next items after `place`, at least `limit` where there are as many. Where more follow, the list ends
 * between two different times, so that items of the very same moment stay together and can be ordered by key.
 */
const onePartition = async ({ index, partition, place, limit, oldestFirst }: Partition, order: Ordered) => {
  const [p, s] = indexKeys[index]
  const items: (Place & { item: IndexItem })[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  for (;;) {
    const page = await documentClient().send(
      new QueryCommand({
        TableName: config().tableName,
        IndexName: index,
        KeyConditionExpression: place ? `#p = :p AND #s ${oldestFirst ? '>=' : '<='} :at` : '#p = :p',
        ExpressionAttributeNames: { '#p': p, ...(place && { '#s': s }) },
        ExpressionAttributeValues: { ':p': partition, ...(place && { ':at': place.at }) },
        ScanIndexForward: oldestFirst ?? false,
        Limit: limit + 2,
        ExclusiveStartKey,
      }),
    )
    for (const item of (page.Items ?? []) as IndexItem[]) {
      const entry = { at: String(item[s]), pk: item.pk, item }
      if (!place || order(entry, place) > 0) items.push(entry)
    }
    ExclusiveStartKey = page.LastEvaluatedKey
    if (!ExclusiveStartKey) return { items, more: false }
    const last = items[items.length - 1]
    const whole = items.filter(({ at }) => at !== last?.at)
    if (whole.length >= limit) return { items: whole, more: true }
  }
}

/**
 * A page over one or more partitions of an index, merged by sort key (newest first unless told), then by item key.
 * `keep` drops what a filter excludes; it reads on until the page is full, at most `rounds` times, so that a page
 * may be short although more follow: `next` says so.
 */
export const indexPage = async (
  index: Partition['index'],
  partitions: readonly string[],
  { place, limit, keep = () => true, oldestFirst = false, rounds = 8 }: PageOptions,
): Promise<{ items: IndexItem[]; next?: Place }> => {
  const sign = oldestFirst ? -1 : 1
  const order: Ordered = (a, b) =>
    a.at === b.at ? (a.pk === b.pk ? 0 : a.pk < b.pk ? sign : -sign) : a.at < b.at ? sign : -sign
  const kept: (Place & { item: IndexItem })[] = []
  let from = place
  for (let round = 0; round < rounds; round++) {
    const size = Math.min(200, (limit + 1) * 2 ** round)
    const start = from
    const lists = await Promise.all(
      partitions.map((partition) => onePartition({ index, partition, place: start, limit: size, oldestFirst }, order)),
    )
    // Where a partition has more, what another has beyond its last item may be out of order.
    const horizon = lists.flatMap(({ items, more }) => (more ? items.slice(-1) : [])).sort(order)[0]
    const merged = lists
      .flatMap(({ items }) => items)
      .filter((entry) => !horizon || order(entry, horizon) <= 0)
      .sort(order)
    for (const entry of merged) {
      from = { at: entry.at, pk: entry.pk }
      if (!keep(entry.item)) continue
      const last = kept[limit - 1]
      if (last) return { items: kept.map(({ item }) => item), next: { at: last.at, pk: last.pk } }
      kept.push(entry)
    }
    if (!horizon) return { items: kept.map(({ item }) => item) }
  }
  return { items: kept.map(({ item }) => item), next: from }
}
