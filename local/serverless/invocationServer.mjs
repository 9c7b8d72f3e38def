import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const RETRY_AFTER = [1_000, 3_000] // on AWS one minute, then two

const readBody = async (request) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const MOST_AT_ONCE = 3

/**
 * Lambda's Invoke interface. An `Event` is answered 202 at once and tried again when it fails, as AWS does; what fails
 * to the end is logged.
 */
export const invocationServer = async ({ host, port, lambdas, invoke, log }) => {
  const byName = new Map(lambdas.map((lambda) => [lambda.functionDefinition.name, lambda]))

  const inBackground = async ({ functionKey, functionDefinition }, event) => {
    const retries = functionDefinition.maximumRetryAttempts ?? 2
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await invoke(functionKey, event)
      } catch (error) {
        log.error(`invocation of ${functionKey} failed (attempt ${attempt + 1} of ${retries + 1}): ${error?.stack}`)
        if (attempt >= retries) return undefined
        await pause(RETRY_AFTER[attempt] ?? RETRY_AFTER.at(-1))
      }
    }
  }

  /** As many at once as the function's reserved concurrency, on a machine of a few cores at most this; the rest waits. */
  const waiting = new Map()
  const inTurn = (lambda, work) => {
    const { functionKey, functionDefinition } = lambda
    const line = waiting.get(functionKey) ?? { running: 0, queue: [] }
    waiting.set(functionKey, line)
    const next = () => {
      if (line.running >= Math.min(functionDefinition.reservedConcurrency ?? MOST_AT_ONCE, MOST_AT_ONCE)) return
      const task = line.queue.shift()
      if (!task) return
      line.running += 1
      task().finally(() => {
        line.running -= 1
        next()
      })
    }
    line.queue.push(work)
    next()
  }

  const answer = async (request) => {
    const [, name] = request.url.match(/^\/2015-03-31\/functions\/([^/?]+)\/invocations/) ?? []
    const lambda = name && byName.get(decodeURIComponent(name).split(':').at(-1))
    if (request.method !== 'POST' || !lambda)
      return [
        404,
        { Type: 'User', Message: `Function not found: ${name}` },
        { 'x-amzn-errortype': 'ResourceNotFoundException' },
      ]
    const event = JSON.parse((await readBody(request)) || '{}')
    if (request.headers['x-amz-invocation-type'] === 'Event') {
      inTurn(lambda, () => inBackground(lambda, event))
      return [202]
    }
    try {
      return [200, (await invoke(lambda.functionKey, event)) ?? null]
    } catch (error) {
      return [200, { errorType: error.name, errorMessage: error.message }, { 'x-amz-function-error': 'Unhandled' }]
    }
  }

  const server = createServer((request, response) => {
    answer(request)
      .catch((error) => [400, { Type: 'User', Message: error.message }])
      .then(([status, body, headers]) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers })
        response.end(body === undefined ? '' : JSON.stringify(body))
      })
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return async () => {
    server.close()
    server.closeAllConnections()
  }
}
