import { setTimeout as pause } from 'node:timers/promises'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { codePoints } from '../shared/text/codePoints'
import { pick, random } from './clusterData'
import { mixed } from './clusterNoise'
import { labelled } from './clusterSets'

/** The draft that opinions are said on: its id, its shards, the labels of its articles. */
export type Seeded = { id: string; shards: number; articles: readonly string[]; round?: number; version?: number }

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DISTRICTS = ['市中区', '薛城区', '山亭区', '峄城区', '台儿庄区', '滕州市', '高新区']
const CAPACITIES = [
  'resident',
  'resident',
  'resident',
  'resident',
  'enterprise',
  'association',
  'department',
  'deputy',
  'expert',
]
const SOURCES = ['app', 'app', 'app', 'qr', 'qr', 'contact_point', 'station', 'letter', 'email', 'meeting']
const KINDS = ['m', 'm', 'm', 'o', 'a', 'd']
const RESULTS = ['adopted', 'partially_adopted', 'not_adopted', 'noted']
const AT_ONCE = 8

/**
 * `count` opinions as stored items, with duplicates, campaigns and near misses (clusterSets), in statuses as on a day
 * in the middle of the work. The same seed makes the same opinions.
 */
export function* opinionItems(draft: Seeded, count: number, seed = 1): Generator<Record<string, unknown>> {
  const rnd = random(seed)
  const round = draft.round ?? 1
  const start = Date.parse('2026-10-20T00:00:00Z')
  const span = 30 * 86_400_000
  for (const [n, { text }] of labelled(count, mixed, seed).entries()) {
    const at = new Date(start + Math.floor((n / count) * span)).toISOString()
    const id = `0${Array.from({ length: 25 }, () => CROCKFORD[Math.floor(rnd() * 32)]).join('')}`
    const chance = rnd()
    const status = chance < 0.6 ? 'S' : chance < 0.63 ? 'H' : chance < 0.7 ? 'R' : chance < 0.97 ? 'D' : 'W'
    const result = status === 'D' ? pick(RESULTS, rnd) : undefined
    const shard = 'SH'.includes(status) ? String(Math.floor(rnd() * draft.shards)) : ''
    const article = rnd() < 0.06 ? undefined : pick(draft.articles, rnd)
    const capacity = pick(CAPACITIES, rnd)
    const head = [...text].slice(0, 250).join('')
    yield {
      pk: `O#${id}`,
      sk: 'O',
      _et: 'Opinion',
      p1: `BENCH${Math.floor(rnd() * count * 0.4)}`,
      s1: at,
      p2: `${draft.id}#${round}#${status}${shard}`,
      s2: at,
      st: status,
      ...(article && { ar: article }),
      kd: pick(KINDS, rnd),
      v: draft.version ?? 1,
      h: head,
      ...(head.length < text.length && { h2: text.slice(head.length), c: { cut: true } }),
      so: pick(SOURCES, rnd),
      su: {
        district: pick(DISTRICTS, rnd),
        capacity,
        ...(capacity !== 'resident' && { organisation: '演示市某单位' }),
      },
      ...(rnd() < 0.3 && codePoints(text) > 10 && { sg: `本条修改为：${head.slice(0, 60)}` }),
      rv: 1,
      w: status === 'S' || status === 'H' ? 1 : 2,
      ...(result && {
        dr: result,
        rl: at,
        de: { result, reply: '已研究，感谢您的参与。', at, by: 'BENCH', byName: '测试' },
      }),
    }
  }
}

type Send = (command: BatchWriteCommand) => Promise<{ UnprocessedItems?: Record<string, unknown[]> }>

/** Writes items straight into the table, past the API: what the stream follows from. Tells how many are in, now and then. */
export const writeItems = async (
  send: Send,
  table: string,
  items: Iterable<Record<string, unknown>>,
  told: (done: number) => void = () => {},
): Promise<void> => {
  const write = async (part: Record<string, unknown>[]) => {
    let left: unknown[] = part.map((Item) => ({ PutRequest: { Item } }))
    while (left.length > 0) {
      const { UnprocessedItems } = await send(new BatchWriteCommand({ RequestItems: { [table]: left as never } }))
      left = UnprocessedItems?.[table] ?? []
      if (left.length > 0) await pause(100)
    }
  }
  let parts: Record<string, unknown>[][] = [[]]
  let done = 0
  const flush = async () => {
    await Promise.all(parts.filter((part) => part.length > 0).map(write))
    parts = [[]]
    told(done)
  }
  for (const item of items) {
    parts.at(-1)?.push(item)
    done++
    if (parts.at(-1)?.length === 25) parts.push([])
    if (parts.length > AT_ONCE) await flush()
  }
  await flush()
}
