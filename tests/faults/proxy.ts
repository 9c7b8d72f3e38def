import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Random, random } from '../fuzz/random'

/** Shares of requests, 0 to 1, that go wrong on their way to the database. */
export type Faults = {
  throttled: number
  /** The connection ends before the database has heard of it. */
  lostBefore: number
  /** The database did it, and its answer is lost. */
  lostAfter: number
  failed: number
  /** Another transaction is at the same item. */
  conflict: number
}
export const noFaults: Faults = { throttled: 0, lostBefore: 0, lostAfter: 0, failed: 0, conflict: 0 }
export const everyTenth: Faults = { throttled: 0.1, lostBefore: 0.1, lostAfter: 0.1, failed: 0.1, conflict: 0.1 }

const WRITES = /\.(PutItem|UpdateItem|DeleteItem|TransactWriteItems)$/

const problems = {
  throttled: [400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'],
  failed: [500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'],
  conflict: [400, 'com.amazonaws.dynamodb.v20120810#TransactionConflictException'],
  cancelled: [400, 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException'],
} as const

const refuse = (response: ServerResponse, what: keyof typeof problems, more: object = {}) => {
  const [status, type] = problems[what]
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify({ __type: type, message: 'a fault of the test', ...more }))
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Which fault befalls a request, by its share; conflicts befall writes only. */
const chosen = (faults: Faults, isWrite: boolean, r: Random): keyof Faults | undefined => {
  let place = r.next()
  for (const [name, share] of Object.entries(faults) as [keyof Faults, number][]) {
    if (name === 'conflict' && !isWrite) continue
    if (place < share) return name
    place -= share
  }
  return undefined
}

/**
 * A database's address at which things go wrong as they do on a bad day: between the SDK and the database, so that the
 * functions are tried as they are. `seed` makes the same faults come in the same order.
 */
export const faultProxy = async (target: string, seed: number) => {
  const r = random(seed)
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const { hostname, port } = new URL(target)
  const met: Record<string, number> = {}
  let faults = noFaults

  const forward = (message: IncomingMessage, body: Buffer): Promise<{ answer: IncomingMessage; bytes: Buffer }> =>
    new Promise((resolve, reject) => {
      const onward = request(
        { agent, hostname, port, method: message.method, path: message.url, headers: message.headers },
        (answer) => bodyOf(answer).then((bytes) => resolve({ answer, bytes }), reject),
      )
      onward.once('error', reject)
      onward.end(body)
    })

  const server = createServer(async (message, response) => {
    const body = await bodyOf(message)
    const operation = String(message.headers['x-amz-target'] ?? '')
    const fault = chosen(faults, WRITES.test(operation), r)
    if (fault) met[fault] = (met[fault] ?? 0) + 1
    if (fault === 'throttled' || fault === 'failed') return refuse(response, fault)
    if (fault === 'lostBefore') return message.socket.destroy()
    if (fault === 'conflict') {
      if (!operation.endsWith('TransactWriteItems')) return refuse(response, 'conflict')
      const { TransactItems = [] } = JSON.parse(body.toString()) as { TransactItems?: unknown[] }
      const reasons = TransactItems.map((_, place) => ({ Code: place === 0 ? 'TransactionConflict' : 'None' }))
      return refuse(response, 'cancelled', { CancellationReasons: reasons })
    }
    try {
      const { answer, bytes } = await forward(message, body)
      if (fault === 'lostAfter') return message.socket.destroy()
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      response.end(bytes)
    } catch {
      message.socket.destroy()
    }
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next: Faults) => {
      faults = next
    },
    /** How often each fault befell a request. */
    met,
    close: () => {
      agent.destroy()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
