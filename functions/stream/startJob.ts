import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { config } from '../platform/config'
import type { StreamChange } from '../platform/streamChange'

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

/** A job that waits (new, or given back with its place) is handed to the worker. The worker's own hold makes a second hand-over harmless. */
export const startJob = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Job' || after.status !== 'queued') return
  // Written while it waits already: it has been handed over.
  if (before?.status === 'queued' && before.handed === after.handed) return
  await lambda().send(
    new InvokeCommand({
      FunctionName: config().jobsFunction,
      InvocationType: 'Event',
      Payload: Buffer.from(JSON.stringify({ jobId: String(after.pk).slice(2) })),
    }),
  )
}
