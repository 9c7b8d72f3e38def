import type { StreamChange } from '../platform/streamChange'

process.env.STAGE = 'test'
process.env.TABLE_NAME = 'test'
process.env.FILES_BUCKET = 'test'
process.env.SECRETS_NAME = 'test'

type Item = Record<string, unknown> & { pk: string; sk: string }
type Write = {
  Item?: Item
  Key?: { pk: string; sk: string }
  ConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

/** A table in memory that understands what counting asks of it, and loses requests and answers on the way. */
const world = { items: new Map<string, Item>(), lossy: 0, random: Math.random, writes: 0 }

const place = ({ Item, Key }: Write) => `${(Item ?? Key)?.pk}|${(Item ?? Key)?.sk}`
const holds = (write: Write): boolean => {
  const standing = world.items.get(place(write))
  if (!write.ConditionExpression) return true
  if (write.ConditionExpression.startsWith('attribute_not_exists')) return standing === undefined
  return standing?.n === write.ExpressionAttributeValues?.[':n']
}
const apply = ({ Item, Key, ...rest }: Write) => {
  world.writes++
  if (Item) return void world.items.set(`${Item.pk}|${Item.sk}`, structuredClone(Item))
  const standing: Item = world.items.get(place({ Key })) ?? { ...(Key as { pk: string; sk: string }) }
  for (const [alias, name] of Object.entries(rest.ExpressionAttributeNames ?? {})) {
    const by = Number(rest.ExpressionAttributeValues?.[alias.replace('#n', ':v')])
    standing[name] = Number(standing[name] ?? 0) + by
  }
  world.items.set(place({ Key }), standing)
}
const refused = () => Object.assign(new Error('refused'), { refused: true })

type Command = { input: Record<string, unknown> }
const answer = ({ input }: Command): unknown => {
  if (input.TransactItems) {
    const writes = (input.TransactItems as { Put?: Write; Update?: Write }[]).map(
      ({ Put, Update }) => (Put ?? Update) as Write,
    )
    if (!writes.every(holds)) throw refused()
    writes.forEach(apply)
    return {}
  }
  if (input.RequestItems) {
    const keys = (input.RequestItems as Record<string, { Keys: Item[] }>).test?.Keys ?? []
    const found = keys.flatMap((Key) => world.items.get(place({ Key })) ?? [])
    return { Responses: { test: structuredClone(found) } }
  }
  const write = input as Write
  if (!write.Item) return { Item: structuredClone(world.items.get(place(write))) }
  if (!holds(write)) throw refused()
  apply(write)
  return {}
}

jest.mock('../platform/table', () => ({
  documentClient: () => ({
    // As the SDK: what was lost is sent again at once, and told of only where that is lost too.
    send: async (command: Command) => {
      for (let tries = 1; ; tries++) {
        await new Promise((resolve) => setImmediate(resolve))
        if (world.random() < world.lossy) {
          if (tries < 2) continue
          throw new Error('Timeout before')
        }
        const answered = answer(command)
        if (world.random() >= world.lossy) return answered
        if (tries >= 2) throw new Error('Timeout after')
      }
    },
  }),
  conditionFailed: (error: { refused?: boolean }) => error.refused === true,
  transactionConflict: () => false,
  ttl: () => 0,
}))

// Waits take no time here.
jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void) => setImmediate(work)) as never)

import { addShards } from '../platform/figures'
import { countOpinions } from './countOpinions'

const states = ['S', 'R', 'D', 'W']
const opinion = (id: number, author: number, writes: number): StreamChange => ({
  eventId: `${id}-${writes}`,
  sequence: `${id}-${writes}`,
  at: '2026-11-23T00:00:00.000Z',
  after: {
    _et: 'Opinion',
    pk: `O#${id}`,
    sk: 'O',
    p1: `author${author}`,
    s1: `2026-11-${String(10 + (id % 5)).padStart(2, '0')}T04:00:00.000Z`,
    p2: `DRAFT#${1 + (id % 2)}#S0`,
    w: writes,
    st: states[writes - 1],
    so: 'app',
    kd: 'm',
  },
})

const counters = () => {
  const all = [...world.items.values()].filter(({ pk }) => pk === 'S' || pk.startsWith('SD#'))
  const partitions = new Set(all.map(({ pk }) => pk))
  return Object.fromEntries(
    [...partitions].flatMap((pk) =>
      [...addShards(all.filter((item) => item.pk === pk))].flatMap(([sk, counts]) =>
        Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [[`${pk}|${sk}|${name}`, count]])),
      ),
    ),
  )
}

const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

/** Delivers a batch as Lambda does, until it is taken. */
const deliver = async (batch: readonly StreamChange[]) => {
  for (;;) {
    try {
      return await countOpinions(batch)
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('Timeout')) throw error
    }
  }
}

const records = Array.from({ length: 60 }, (_, id) => [1, 2, 3].map((writes) => opinion(id, id % 7, writes))).flat()

const start = (lossy: number, seed = 1) =>
  Object.assign(world, { items: new Map(), lossy, random: seeded(seed), writes: 0 })

describe('counting a stream of opinions', () => {
  it.each([1, 2, 3, 4])('comes to the same figures when requests and answers are lost (seed %i)', async (seed) => {
    start(0)
    await countOpinions(records)
    const right = counters()
    start(0.15, seed)
    const random = seeded(seed + 100)
    // Several consumers at once, each record one to three times, old ones after new ones.
    const twice = [...records, ...records.filter(() => random() < 0.5), ...records.filter(() => random() < 0.2)]
    const mixed = twice.map((record) => ({ record, at: random() })).sort((a, b) => a.at - b.at)
    const batches: StreamChange[][] = []
    for (let from = 0; from < mixed.length; from += 25)
      batches.push(mixed.slice(from, from + 25).map((each) => each.record))
    for (let from = 0; from < batches.length; from += 3) await Promise.all(batches.slice(from, from + 3).map(deliver))
    world.lossy = 0
    await deliver(records)
    expect(counters()).toEqual(right)
  })

  it('writes once for each person and a few times for the batch', async () => {
    start(0)
    await countOpinions(Array.from({ length: 100 }, (_, id) => opinion(id, id, 1)))
    expect(world.writes).toBeLessThanOrEqual(110)
  })

  it('keeps the item of somebody with very many opinions small, and every opinion counted', async () => {
    start(0)
    for (let from = 0; from < 700; from += 100)
      await countOpinions(Array.from({ length: 100 }, (_, n) => opinion(2 * (from + n), 1, 1)))
    expect(Object.keys(world.items.get('P#author1|P')?.ops as object)).toHaveLength(500)
    expect(counters()['S|R#DRAFT#1|received']).toBe(700)
    expect(counters()['S|R#DRAFT#1|participants']).toBe(1)
  })
})
