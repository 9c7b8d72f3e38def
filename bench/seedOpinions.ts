// Fills a draft's open round with opinions for benchmarks, straight into the table of a running local stack: duplicates, campaigns
// and near misses from the sets that clustering is measured with.
//   DYNAMODB_ENDPOINT=http://127.0.0.1:3004 TABLE_NAME=minyi-local npx tsx bench/seedOpinions.ts --draft <id> --count 100000
// The stream then counts them and brings them into the queue's index, as it does with any other opinion.
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, type BatchWriteCommandInput, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { derivedId } from '../functions/platform/ids'
import { queuePartition } from '../functions/platform/opinionRecords'
import { mixed } from './clusterNoise'
import { labelled } from './clusterSets'

const { values } = parseArgs({
  options: {
    draft: { type: 'string' },
    round: { type: 'string', default: '1' },
    count: { type: 'string', default: '100000' },
    shards: { type: 'string', default: '4' },
    articles: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
})
if (!values.draft) throw new Error('--draft <id> is missing')
const draft = { id: values.draft, shards: Number(values.shards) }
const round = Number(values.round)
const articles = Number(values.articles)

const endpoint = process.env.DYNAMODB_ENDPOINT ?? 'http://127.0.0.1:3004'
const TableName = process.env.TABLE_NAME ?? 'minyi-local'
const documents = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    endpoint,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
)

const digits = '零一二三四五六七八九'
const han = (n: number): string =>
  n < 10
    ? (digits[n] ?? '')
    : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`

const kinds = ['m', 'm', 'm', 'd', 'a', 'o']
const sources = ['app', 'app', 'app', 'qr', 'contact_point', 'station']
const districts = ['演示一区', '演示二区', '演示三县']
const HEAD = 250

const itemOf = (text: string, truth: number, n: number, begin: number) => {
  const id = derivedId('seeded', draft.id, values.seed ?? '', n)
  const at = new Date(begin + n * 20).toISOString()
  const characters = [...text]
  const head = characters.slice(0, HEAD).join('')
  const rest = characters.slice(HEAD).join('')
  return {
    pk: `O#${id}`,
    sk: 'O',
    _et: 'Opinion',
    p1: derivedId('author', n % 60_000),
    s1: at,
    p2: queuePartition(draft, round, 'submitted', id),
    s2: at,
    st: 'S',
    ar: `第${han(1 + (truth % articles))}条`,
    kd: kinds[truth % kinds.length],
    v: 1,
    h: head,
    ...(rest && { h2: rest, c: { cut: true } }),
    so: sources[n % sources.length],
    su: { district: districts[n % districts.length] },
    rv: 1,
    w: 1,
    by: 'seed',
    rq: 'seed',
  }
}

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string]

const write = async (requests: Requests): Promise<void> => {
  let left = requests
  while (left.length > 0) {
    const { UnprocessedItems } = await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: left } }))
    left = UnprocessedItems?.[TableName] ?? []
  }
}

const count = Number(values.count)
const items = labelled(count, mixed, Number(values.seed))
const begin = Date.now() - count * 20 - 60_000
const started = performance.now()
for (let from = 0; from < items.length; from += 200) {
  const slices = Array.from({ length: 8 }, (_, n) => items.slice(from + n * 25, from + (n + 1) * 25))
  await Promise.all(
    slices.map((slice, s) =>
      write(
        slice.map(({ text, truth }, i) => ({ PutRequest: { Item: itemOf(text, truth, from + s * 25 + i, begin) } })),
      ),
    ),
  )
  if (from % 20_000 === 0 && from > 0) console.log(`${from} of ${items.length}`)
}
const seconds = (performance.now() - started) / 1000
console.log(`${items.length} opinions in ${seconds.toFixed(1)} s, ${Math.round(items.length / seconds)} a second`)
