import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { config } from './config'

let client: LambdaClient | undefined
const lambda = (): LambdaClient => {
  const { region, lambdaEndpoint } = config()
  client ??= new LambdaClient({
    region,
    ...(lambdaEndpoint && {
      endpoint: lambdaEndpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  })
  return client
}

/** Hands work to a function and does not wait for it. */
export const handOver = async (functionName: string, event: object): Promise<void> => {
  await lambda().send(
    new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload: JSON.stringify(event) }),
  )
}

/** Asks a function and waits for its answer. Throws where it failed. */
export const ask = async <T>(functionName: string, event: object): Promise<T> => {
  const { Payload, FunctionError } = await lambda().send(
    new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) }),
  )
  const answer = Payload ? Buffer.from(Payload).toString('utf8') : 'null'
  if (FunctionError) throw new Error(`${functionName} failed: ${answer.slice(0, 300)}`)
  return JSON.parse(answer) as T
}
