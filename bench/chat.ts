import { join } from 'node:path'
import { ulid } from 'ulidx'
import type { WebSocket } from 'ws'
import { type Client, client, newResident, signIn } from '../tests/support/client'
import { type Frame, listen } from '../tests/support/socket'
import { startStack, stopStack } from '../tests/support/stack'
import { writeItems } from './seedOpinions'

/**
 * What the chat costs in capacity units, how long a message takes to the other side's socket, and whether many at once
 * all arrive in order. Run with tsx; starts a system of its own. SOCKETS, RATE (messages a second) and SECONDS set the load.
 */
const SOCKETS = Number(process.env.SOCKETS ?? 500)
const RATE = Number(process.env.RATE ?? 50)
const SECONDS = Number(process.env.SECONDS ?? 60)
const TEXT = '字'.repeat(100)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const mean = (values: number[]) => Math.round((values.reduce((sum, each) => sum + each, 0) / values.length) * 100) / 100

/** The functions' own modules in this process work on the stack's table. */
const takeStack = (folder: string, port: number): void => {
  Object.assign(process.env, {
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    STAGE: 'local',
    TABLE_NAME: 'minyi-local',
    FILES_BUCKET: 'unused',
    SECRETS_FILE: join(folder, 'secrets.json'),
    DYNAMODB_ENDPOINT: `http://127.0.0.1:${port + 4}`,
    WECHAT_ENDPOINT: `http://127.0.0.1:${port + 6}`,
    SOCKET_ENDPOINT: `http://127.0.0.1:${port + 1}`,
  })
}

/** Runs the chat's Lambda entry in this process against the stack's table and counts what DynamoDB bills. */
const metered = async () => {
  const { documentClient } = await import('../functions/platform/table')
  const { handler } = await import('../functions/chat/handler')
  const units = { read: 0, write: 0 }
  documentClient().middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const result = await next(args)
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown }
      const consumed = [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[]
      const kind = /Put|Update|Delete|Write/.test(context.commandName ?? '') ? 'write' : 'read'
      for (const { CapacityUnits = 0 } of consumed) units[kind] += CapacityUnits
      return result
    },
    { step: 'initialize' },
  )
  return async (who: Client, method: string, path: string, body?: unknown, key?: string) => {
    const [rawPath, rawQueryString = ''] = path.split('?')
    Object.assign(units, { read: 0, write: 0 })
    const headers = {
      authorization: `Bearer ${who.token}`,
      'content-type': 'application/json',
      ...(key && { 'idempotency-key': key }),
    }
    const requestContext = { requestId: ulid(), http: { method, sourceIp: '127.0.0.1' } }
    const event = { rawPath, rawQueryString, headers, body: body && JSON.stringify(body), requestContext }
    const answer = await handler(event as never, { awsRequestId: ulid() } as never)
    if ((answer.statusCode ?? 500) >= 300) throw new Error(`${method} ${path} was answered ${answer.body}`)
    return { body: JSON.parse(answer.body ?? '{}'), ...units }
  }
}

const costs = async (deputy: Client, deputyId: string) => {
  const call = await metered()
  const ids: string[] = []
  let resident = await newResident()
  for (let index = 0; index < 30; index++) {
    if (index % 10 === 0) resident = await newResident()
    const { body } = await call(resident, 'POST', '/conversations', { deputyId, text: TEXT, topic: '公共设施' })
    ids.push(body.id)
  }
  const id = ids.at(-1)
  const sends: { read: number; write: number }[] = []
  for (let index = 0; index < 40; index++) {
    const messageId = ulid()
    const who = index % 2 ? resident : deputy
    sends.push(await call(who, 'POST', `/conversations/${id}/messages`, { id: messageId, text: TEXT }, messageId))
    await pause(30)
  }
  const row = ({ read, write }: { read: number; write: number }) => ({ RCU: read, WCU: write })
  await call(deputy, 'GET', '/conversations?as=deputy')
  return {
    'message of 100 characters, mean': {
      RCU: mean(sends.map(({ read }) => read)),
      WCU: mean(sends.map(({ write }) => write)),
    },
    'message of 100 characters, most': {
      RCU: Math.max(...sends.map(({ read }) => read)),
      WCU: Math.max(...sends.map(({ write }) => write)),
    },
    'inbox page of 20, with 1 for the fresh account': row(await call(deputy, 'GET', '/conversations?as=deputy')),
    'resident’s list': row(await call(resident, 'GET', '/conversations')),
    'opening a conversation with its last 12 messages, resident': row(
      await call(resident, 'GET', `/conversations/${id}?messages=12`),
    ),
    'opening it, deputy': row(await call(deputy, 'GET', `/conversations/${id}?messages=12`)),
  }
}

/** The next frame that is wanted, without looking again and again: the measuring takes no processor from the measured. */
const next = (socket: WebSocket, wanted: (frame: Frame) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const hear = (data: unknown) => {
      if (!wanted(JSON.parse(String(data)) as Frame)) return
      socket.off('message', hear)
      resolve()
    }
    socket.on('message', hear)
  })

const BETWEEN_MS = 150
const WARM = 20
const ROUNDS = 100

/**
 * From the request to the frame on the other side's socket, beside a bare echo through the same gateway, and beside the
 * same way with nothing done on it: a request in, a frame out.
 */
const latency = async (deputy: Client, deputyId: string) => {
  const resident = await newResident()
  const { body } = await resident.post('/conversations', { deputyId, text: TEXT })
  const office = await listen(deputy)
  const echoes: number[] = []
  const bare: number[] = []
  const messages: number[] = []
  const echo = async () => {
    const pong = next(office.socket, ({ type }) => type === 'pong')
    office.socket.send('{"type":"ping"}')
    await pong
  }
  for (let index = 0; index < WARM + ROUNDS; index++) {
    let start = performance.now()
    await echo()
    echoes.push(performance.now() - start)
    start = performance.now()
    await client().get('/health')
    await echo()
    bare.push(performance.now() - start)
    start = performance.now()
    const id = ulid()
    const heard = next(office.socket, ({ message }) => (message as { id?: string } | undefined)?.id === id)
    const sent = resident.post(`/conversations/${body.id}/messages`, { id, text: TEXT })
    await heard
    messages.push(performance.now() - start)
    await sent
    // What follows from a message (the stream) is not the next one's time.
    await pause(BETWEEN_MS)
  }
  office.close()
  const row = (values: number[]) => {
    const warm = values.slice(WARM)
    return { 'p50 ms': mean([percentile(warm, 0.5)]), 'p95 ms': mean([percentile(warm, 0.95)]) }
  }
  return {
    'echo through the socket': row(echoes),
    'a request that does nothing, then an echo': row(bare),
    'send to the other side’s socket': row(messages),
  }
}

const LONG = Number(process.env.LONG ?? 10_000)

/** Opening a conversation of 20 messages, and one of very many. */
const length = async (deputy: Client, deputyId: string) => {
  const { documentClient } = await import('../functions/platform/table')
  const { messageItem, messageOf } = await import('../functions/chat/messageRecord')
  const { GetCommand, UpdateCommand } = await import('@aws-sdk/lib-dynamodb')
  const TableName = 'minyi-local'
  const made = async (many: number): Promise<string> => {
    const resident = await newResident()
    const { id } = (await resident.post('/conversations', { deputyId, text: TEXT })).body
    const { Item = {} } = await documentClient().send(
      new GetCommand({ TableName, Key: { pk: `C#${id}`, sk: 'M#000000000001' } }),
    )
    const first = messageOf(Item)
    // Written straight into the table, as sending them would take an hour of the limit.
    const rest = Array.from({ length: many - 1 }, (_, index) =>
      messageItem({ ...first, id: ulid(), seq: index + 2, residentCount: index + 2 }),
    )
    await writeItems((command) => documentClient().send(command) as never, TableName, rest)
    await documentClient().send(
      new UpdateCommand({
        TableName,
        Key: { pk: `CR#${first.by}`, sk: `C#${id}` },
        UpdateExpression: 'SET q = :n, rc = :n, c.q = :n',
        ExpressionAttributeValues: { ':n': many },
      }),
    )
    return id
  }
  const opened = async (id: string): Promise<number[]> => {
    const times: number[] = []
    for (let round = 0; round < 40; round++) {
      const start = performance.now()
      await deputy.get(`/conversations/${id}?messages=12`)
      times.push(performance.now() - start)
    }
    return times
  }
  const row = (values: number[]) => ({
    'p50 ms': mean([percentile(values, 0.5)]),
    'p95 ms': mean([percentile(values, 0.95)]),
  })
  const [short, long] = [await made(20), await made(LONG)]
  await opened(short)
  return { 'open one of 20': row(await opened(short)), [`open one of ${LONG}`]: row(await opened(long)) }
}

const AT_ONCE = 8

/** Many residents, each with a socket, write to one deputy. */
const load = async (deputy: Client, deputyId: string) => {
  const pairs: { resident: Client; id: string; said: string[]; listener: Awaited<ReturnType<typeof listen>> }[] = []
  const arrive = async () => {
    const resident = await newResident()
    const { body } = await resident.post('/conversations', { deputyId, text: '开始' })
    pairs.push({ resident, id: body.id, said: [], listener: await listen(resident) })
  }
  while (pairs.length < SOCKETS - 1)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, SOCKETS - 1 - pairs.length) }, arrive))
  const office = await listen(deputy)
  const accepted: Promise<unknown>[] = []
  const refused = new Map<string, number>()
  const start = performance.now()
  for (let count = 0; count < RATE * SECONDS; count++) {
    const pair = pairs[count % pairs.length]
    if (!pair) break
    const text = `第${count}条`
    accepted.push(
      pair.resident.post(`/conversations/${pair.id}/messages`, { id: ulid(), text }).then(({ status, body }) => {
        if (status === 201) pair.said.push(body.id)
        else refused.set(`${status} ${body?.code ?? ''}`, (refused.get(`${status} ${body?.code ?? ''}`) ?? 0) + 1)
      }),
    )
    const ahead = start + ((count + 1) * 1000) / RATE - performance.now()
    if (ahead > 0) await pause(ahead)
  }
  await Promise.all(accepted)
  await pause(2_000)
  const frames = office.frames.filter(({ type }) => type === 'message')
  let [sent, lost, doubled, disordered] = [0, 0, 0, 0]
  for (const { id, said } of pairs) {
    const heard = frames
      .filter(({ conversationId }) => conversationId === id)
      .map(({ message }) => message as { id: string; seq: number })
    const known = new Set(heard.map((message) => message.id))
    sent += said.length
    lost += said.filter((each) => !known.has(each)).length
    doubled += heard.length - known.size
    disordered += heard.filter(({ seq }, index) => index > 0 && seq <= (heard[index - 1]?.seq ?? 0)).length
  }
  for (const { listener } of pairs) listener.close()
  office.close()
  const seconds = mean([(performance.now() - start) / 1000])
  for (const [answer, times] of refused) console.log(`${times} messages were answered ${answer}`)
  return { sockets: SOCKETS, seconds, sent, refused: RATE * SECONDS - sent, lost, doubled, disordered }
}

// A running system may be given instead: STACK_URL and its LOCAL_DIR.
const { STACK_URL, LOCAL_DIR } = process.env
const stack = STACK_URL && LOCAL_DIR ? { url: STACK_URL, folder: LOCAL_DIR } : await startStack()
process.env.STACK_URL = stack.url
takeStack(stack.folder, Number(new URL(stack.url).port))
const parts = (process.env.PARTS ?? 'costs,latency,length,load').split(',')
try {
  const deputy = await signIn('demo-deputy')
  const { deputyId } = (await deputy.get('/me')).body
  if ((await client().get('/health')).status !== 200) throw new Error('the stack is not healthy')
  if (parts.includes('costs')) console.table(await costs(deputy, deputyId))
  if (parts.includes('latency')) console.table(await latency(deputy, deputyId))
  if (parts.includes('length')) console.table(await length(deputy, deputyId))
  if (parts.includes('load')) console.table([await load(deputy, deputyId)])
} finally {
  await stopStack()
}
process.exit(0)
