import { contract } from '@shared/api/contract'
import type { Endpoint } from '@shared/api/endpoint'
import { besideEndpoints } from '../access/besideEndpoints'
import { callerNames, makePeople, type World } from '../access/people'
import { type Row, readTable } from '../access/table'
import { asks, type Outcome, walk } from '../access/walk'

/** Rows asked at once: each asks its ten callers one after another. */
const AT_ONCE = 6

const routes = Object.values(contract).flatMap((context) =>
  Object.values(context as Record<string, Endpoint>).map(({ method, path }) => `${method} ${path}`),
)
const BESIDE = 'beside endpoints'
const rows = readTable()
const table = rows.filter(({ context }) => context !== BESIDE)

const difference = ({ route, expected }: Row, { statuses, codes, betrayed }: Outcome): string[] => [
  ...callerNames
    .filter((caller) => statuses[caller] !== expected[caller])
    .map((caller) => `${route} as ${caller}: ${statuses[caller]} instead of ${expected[caller]} (${codes})`),
  ...betrayed.map((what) => `${route} tells that the record exists: ${what}`),
]

/** Asks all rows and answers what is not as the table says. */
const walkAll = async (world: World, rows: readonly Row[]): Promise<string[]> => {
  const waiting = [...rows]
  const found: string[] = []
  const worker = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift())
      found.push(...difference(row, await walk(world, row.route)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return found
}

describe('谁可以做什么', () => {
  it('每个接口在表里都有一行，表里没有不存在的接口', () => {
    expect(table.map(({ route }) => route).sort()).toEqual([...routes].sort())
    expect(Object.keys(asks).sort()).toEqual([...routes].sort())
  })

  it('每一行、每一种身份的答复都和表里写的一样；不该知道的记录与不存在的记录答复相同', async () => {
    const world = await makePeople()
    for (const { route, expected } of rows.filter(({ context }) => context === BESIDE))
      expect([route, await besideEndpoints[route]?.(world)]).toEqual([route, expected])
    // What ends the accounts themselves comes when all others have asked.
    expect(
      await walkAll(
        world,
        table.filter(({ context }) => context !== 'last'),
      ),
    ).toEqual([])
    expect(
      await walkAll(
        world,
        table.filter(({ context }) => context === 'last'),
      ),
    ).toEqual([])
  }, 600_000)
})
