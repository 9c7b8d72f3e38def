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

const onePartition = async ({ index, partition, place, limit, oldestFirst }: Partition): Promise<IndexItem[]> => {
  const [p, s] = indexKeys[index]
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      IndexName: index,
      // Items of the very same moment are told apart by their key below.
      KeyConditionExpression: place ? `#p = :p AND #s ${oldestFirst ? '>=' : '<='} :at` : '#p = :p',
      ExpressionAttributeNames: { '#p': p, ...(place && { '#s': s }) },
      ExpressionAttributeValues: { ':p': partition, ...(place && { ':at': place.at }) },
      ScanIndexForward: oldestFirst ?? false,
      Limit: place ? limit + 25 : limit,
    }),
  )
  return Items as IndexItem[]
}

/**
 * A page over one or more partitions of an index, merged by sort key (newest first unless told), then by item key.
 * `keep` drops what a filter excludes; it reads on until the page is full, at most `rounds` times, so that a page
 * may be short although more follow: `next` says so.
 */
export const indexPage = async (
  index: Partition['index'],
  partitions: readonly string[],
  {
    place,
    limit,
    keep = () => true,
    oldestFirst = false,
    rounds = 8,
  }: { place?: Place; limit: number; keep?: (item: IndexItem) => boolean; oldestFirst?: boolean; rounds?: number },
): Promise<{ items: IndexItem[]; next?: Place }> => {
  const s = indexKeys[index][1]
  const sign = oldestFirst ? -1 : 1
  const order = (a: Place, b: Place) => (a.at === b.at ? (a.pk < b.pk ? sign : -sign) : a.at < b.at ? sign : -sign)
  const placeOf = (item: IndexItem): Place => ({ at: String(item[s]), pk: item.pk })
  const items: IndexItem[] = []
  let from = place
  for (let round = 0; round < rounds; round++) {
    const size = Math.min(200, limit * 2 ** round)
    const found = await Promise.all(
      partitions.map((partition) => onePartition({ index, partition, place: from, limit: size + 1, oldestFirst })),
    )
    const asked = from ? size + 26 : size + 1
    const after = found.map((list) => ({
      list: from ? list.filter((item) => order(placeOf(item), from as Place) > 0) : list,
      full: list.length >= asked,
    }))
    // Beyond the end of a list that was cut off, another partition's items may be out of order.
    const horizon = after
      .filter(({ full, list }) => full && list.length > 0)
      .map(({ list }) => placeOf(list[list.length - 1] as IndexItem))
      .sort(order)[0]
    const merged = after
      .flatMap(({ list }) => list)
      .filter((item) => !horizon || order(placeOf(item), horizon) <= 0)
      .sort((a, b) => order(placeOf(a), placeOf(b)))
    for (const item of merged) {
      from = placeOf(item)
      if (!keep(item)) continue
      if (items.length === limit) return { items, next: placeOf(items[limit - 1] as IndexItem) }
      items.push(item)
    }
    if (!horizon) return { items }
  }
  return { items, next: from }
}
