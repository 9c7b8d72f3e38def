import { mkdtempSync, readdirSync } from 'node:fs'
import { appendFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DeleteTableCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulidx'
import { digest } from '../../functions/platform/ids'
import { newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { photograph, upload } from '../support/files'
import { BUCKET, dynamodbOfStack, filesOfStack, operate, otherStage, TABLE, tableOfStack } from '../support/operate'

// Each command is a process of its own that reads the whole table.
jest.setTimeout(240_000)

const text = '建议延长公园夏季的开放时间，方便上班的市民。'
let draftId: string
let opinionId: string

const received = async () => {
  const staff = await signIn('demo-staff')
  return (await staff.get(`/drafts/${draftId}/reconciliation`)).body
}

beforeAll(async () => {
  draftId = await openDraft()
  const resident = await newResident()
  opinionId = (await resident.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'other', text })).body.id
  await eventually(async () => (await received()).received === 1, { what: 'the opinion is counted' })
})

type Found = { differences: { what: string; where: string; expected: unknown; found: unknown }[]; mended: number }
const verified = async (...args: string[]): Promise<Found & { code: number }> => {
  const { code, output } = await operate('verify', ['--json', '--settle', '1500', ...args])
  return { ...(JSON.parse(output.slice(output.indexOf('{'))) as Found), code }
}
const mine = ({ differences }: Found) =>
  differences.filter(({ where }) => where.includes(draftId) || where.includes(opinionId))

/** An empty table like the stack's, as a new stage has it. */
const newTable = async (TableName: string) => {
  const { Table } = await dynamodbOfStack().send(new DescribeTableCommand({ TableName: TABLE }))
  await dynamodbOfStack().send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: Table?.AttributeDefinitions,
      KeySchema: Table?.KeySchema,
      GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
  )
}
const dropTable = (TableName: string) => dynamodbOfStack().send(new DeleteTableCommand({ TableName }))

describe('verify', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(mine(await verified())).toEqual([])
  })

  it('names a counter that is off and a queue that is wrong, and mends them', async () => {
    const table = tableOfStack()
    const counter = { pk: 'S', sk: `R#${draftId}#1` }
    await table.send(
      new UpdateCommand({
        TableName: TABLE,
        Key: counter,
        UpdateExpression: 'ADD received :n',
        ExpressionAttributeValues: { ':n': 2 },
      }),
    )
    expect(await received()).toMatchObject({ received: 3, balanced: false })
    const first = await verified('--mend')
    expect(mine(first)).toEqual([
      { what: 'counter', where: `S|R#${draftId}#1|received`, expected: 1, found: 3, mend: 'counter' },
    ])
    expect(first.mended).toBeGreaterThanOrEqual(1)
    expect(await received()).toMatchObject({ received: 1, balanced: true })
    expect(mine(await verified())).toEqual([])
  })

  it('tells a lost message apart from what it can mend', async () => {
    const resident = await newResident()
    const [deputy] = (await resident.get('/deputies')).body.items
    const conversation = await resident.post('/conversations', {
      deputyId: deputy.id,
      text: '请问社区食堂什么时候开放？',
    })
    const { id } = conversation.body
    await resident.post(`/conversations/${id}/messages`, { text: '补充一句：晚上也开放吗？' })
    const Key = { pk: `C#${id}`, sk: 'M#000000000001' }
    const { Item } = await tableOfStack().send(new GetCommand({ TableName: TABLE, Key }))
    await tableOfStack().send(new DeleteCommand({ TableName: TABLE, Key }))
    const { differences, code } = await verified()
    expect(differences.filter(({ where }) => where === `C#${id}`)).toEqual([
      { what: 'message', where: `C#${id}`, expected: 2, found: 1 },
    ])
    expect(code).toBe(1)
    await tableOfStack().send(new PutCommand({ TableName: TABLE, Item }))
    expect((await verified()).differences.filter(({ where }) => where === `C#${id}`)).toEqual([])
  })

  it('names a picture that is gone, and where it was shown', async () => {
    const resident = await newResident()
    const attachments = [await upload(resident, await photograph())]
    const words = { article: '第四条', kind: 'other', text: `${text}附照片。`, attachments }
    const { id } = (await resident.post(`/drafts/${await openDraft()}/opinions`, words)).body
    const folder = { Bucket: BUCKET, Prefix: `attachments/${(await resident.get('/me')).body.id}/` }
    const { Contents = [] } = await filesOfStack().send(new ListObjectsV2Command(folder))
    const Key = Contents.map((file) => file.Key ?? '').find((key) => /picture/.test(key)) as string
    const { Body } = await filesOfStack().send(new GetObjectCommand({ Bucket: BUCKET, Key }))
    const bytes = await Body?.transformToByteArray()
    await filesOfStack().send(new DeleteObjectCommand({ Bucket: BUCKET, Key }))
    const gone = { what: 'file', where: `O#${id}|${Key}`, expected: 'a file', found: null }
    expect((await verified()).differences.filter(({ where }) => where.includes(id))).toEqual([gone])
    await filesOfStack().send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: bytes }))
    expect((await verified()).differences.filter(({ where }) => where.includes(id))).toEqual([])
  })
})

describe('replay', () => {
  it('brings in a record that was put aside, once its cause is mended', async () => {
    const poison = ulid()
    const Item = {
      pk: `O#${poison}`,
      sk: 'O',
      _et: 'Opinion',
      p1: 'nobody',
      p2: `${draftId}#1#S0`,
      s1: 'no time',
      s2: 'no time',
      st: 'S',
      w: 1,
      v: 1,
      h: text,
      kd: 'o',
      so: 'app',
      rv: 1,
    }
    await tableOfStack().send(new PutCommand({ TableName: TABLE, Item }))
    // The rest goes on.
    const other = await newResident()
    await other.post(`/drafts/${draftId}/opinions`, { article: '第二条', kind: 'other', text })
    await eventually(async () => (await received()).received === 2, {
      what: 'the opinion behind the poison is counted',
    })

    const failing = await operate('replay')
    const key = /still failing {2}(stream-aside\/\S+)/.exec(failing.output)?.[1] as string
    expect(key).toMatch(/^stream-aside\/.+\.json$/)
    const aside = await filesOfStack().send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))
    const record = (await aside.Body?.transformToString()) as string
    expect(JSON.parse(record)).toMatchObject({ reason: expect.stringMatching(/Error/) })

    // What was wrong with it is mended: here, its time.
    const time = new Date().toISOString()
    const mended = record.replaceAll('no time', time)
    await filesOfStack().send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: mended }))
    const done = await operate('replay')
    expect(done.output).toContain(`done  ${key}`)
    expect(await received()).toMatchObject({ received: 3, balanced: true })
    // The record mended, its item too: that is no news.
    await tableOfStack().send(new PutCommand({ TableName: TABLE, Item: { ...Item, s1: time, s2: time } }))
    // Again changes nothing: nothing is left, and the record was counted once.
    expect((await operate('replay')).output).toContain('0 still failing')
  })
})

describe('backup and restore', () => {
  const name = `minyi-restored-${Date.now()}`
  const folder = mkdtempSync(join(tmpdir(), 'minyi-backup-'))
  const env = otherStage(name)

  beforeAll(async () => {
    await newTable(name)
    await filesOfStack().send(new CreateBucketCommand({ Bucket: name }))
  })
  afterAll(async () => {
    await dropTable(name)
    await rm(folder, { recursive: true, force: true })
  })

  it('brings everything into an empty stage, where verify finds no difference', async () => {
    const first = await operate('backup', ['--to', join(folder, 'first')])
    expect(first).toMatchObject({ code: 0 })
    const restored = await operate('restore', ['--from', join(folder, 'first')], env)
    expect(readdirSync(join(folder, 'first/items'))).toEqual(expect.arrayContaining(['Draft.jsonl', 'Opinion.jsonl']))

    expect(restored.output).toContain('equal to the backup')
    const { output } = await operate('verify', ['--json', '--settle', '0'], env)
    const { differences } = JSON.parse(output.slice(output.indexOf('{'))) as Found
    expect(differences.filter(({ where }) => where.includes(draftId))).toEqual([])
    expect(await operate('restore', ['--from', join(folder, 'first')], env)).toMatchObject({
      code: 1,
      output: expect.stringContaining('is not empty'),
    })
  })

  it('refuses a backup that was changed', async () => {
    await appendFile(join(folder, 'first/items/Draft.jsonl'), '{"pk":"D#FALSE","sk":"D"}\n')
    const empty = otherStage(`${name}-2`)
    await filesOfStack().send(new CreateBucketCommand({ Bucket: `${name}-2` }))
    await newTable(`${name}-2`)
    const { code, output } = await operate('restore', ['--from', join(folder, 'first')], empty)
    expect([code, output]).toEqual([1, expect.stringContaining('is not what was written')])
    await dropTable(`${name}-2`)
  })
})

describe('migrations', () => {
  it('move old data once, whatever was done of it before', async () => {
    const name = `minyi-old-${Date.now()}`
    await newTable(name)
    const table = tableOfStack()
    const together = { pk: `P#name#${digest('')}`, sk: 'P' }
    const line = '1|S||2026-11-01|D#1|1|0|第一条'
    await table.send(new PutCommand({ TableName: name, Item: { ...together, n: 2, ops: { one: line, two: line } } }))
    await table.send(
      new PutCommand({ TableName: name, Item: { pk: 'P#opinion#one', sk: 'P', n: 5, ops: { one: line } } }),
    )
    expect((await operate('migrate', [], otherStage(name))).output).toContain('0001-senderless-by-themselves: 2 items')
    const get = async (pk: string) => (await table.send(new GetCommand({ TableName: name, Key: { pk, sk: 'P' } }))).Item
    expect(await get(together.pk)).toBeUndefined()
    expect(await get('P#opinion#one')).toMatchObject({ n: 5 })
    expect(await get('P#opinion#two')).toMatchObject({ n: 1, ops: { two: line } })
    expect((await operate('migrate', [], otherStage(name))).output).toContain('0 of 1 migrations run')
    await dropTable(name)
  })
})
