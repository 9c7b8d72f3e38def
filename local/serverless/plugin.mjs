import { stop as stopEsbuild } from 'esbuild'
import { createTable } from './createTable.mjs'
import { followStream } from './followStream.mjs'
import { invocationServer } from './invocationServer.mjs'
import { shapeRefusals } from './shapeRefusals.mjs'

/**
 * What serverless-offline leaves out, for functions that nobody waits for: each runs in a thread of its own, so that an
 * export or a clustering never holds up a person's request, with the retries and partial failures of AWS.
 *
 * - makes the tables of `resources` before anything needs them
 * - answers Lambda's Invoke interface, for jobs
 * - follows each table's stream for the functions with a `stream` event
 */
export default class LocalPlugin {
  #serverless
  #log
  #workers
  #stops = []

  constructor(serverless, _options, { log }) {
    this.#serverless = serverless
    this.#log = log
    this.hooks = {
      'before:offline:start:init': () => this.#prepare(),
      'offline:start:init': () => this.#start(),
      'after:offline:start:init': () => process.send?.({ ready: true }),
      'before:offline:start:end': () => this.#end(),
    }
    // When the process that started us is gone, nobody else would end us.
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
    process.channel?.unref()
  }

  async #prepare() {
    shapeRefusals()
    const resources = Object.values(this.#serverless.service.resources.Resources)
    for (const { Type, Properties } of resources) if (Type === 'AWS::DynamoDB::Table') await createTable(Properties)
  }

  async #start() {
    // The bundles are made; esbuild's process would keep a gigabyte for rebuilding them.
    await stopEsbuild()
    const { default: Lambda } = await import('serverless-offline/lambda')
    const { service } = this.#serverless
    const { host, location } = service.custom['serverless-offline']
    this.#workers = new Lambda(this.#serverless, { host, location, lambdaPort: 0, localEnvironment: true })
    const lambdas = service
      .getAllFunctions()
      .map((functionKey) => ({ functionKey, functionDefinition: service.getFunction(functionKey) }))
    this.#workers.create(lambdas)

    const invoke = (functionKey, event) => {
      const worker = this.#workers.get(functionKey)
      worker.setEvent(event)
      return worker.runHandler()
    }
    const { invocationPort, folder } = service.custom.local
    this.#stops.push(await invocationServer({ host, port: Number(invocationPort), lambdas, invoke, log: this.#log }))
    for (const { functionKey, functionDefinition } of lambdas)
      for (const { stream } of functionDefinition.events ?? [])
        if (stream)
          this.#stops.push(
            followStream({
              tableName: this.#tableOf(stream.arn),
              settings: stream,
              folder,
              invoke: (event) => invoke(functionKey, event),
              log: this.#log,
            }),
          )
  }

  #tableOf(arn) {
    const [logicalId] = [arn['Fn::GetAtt']].flat()
    return this.#serverless.service.resources.Resources[logicalId.split('.')[0]].Properties.TableName
  }

  async #end() {
    await Promise.all(this.#stops.map((stop) => stop()))
    await this.#workers?.cleanup()
  }
}
