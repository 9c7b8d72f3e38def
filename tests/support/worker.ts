// The jobs' worker as a process of its own, so that a test can end it in the middle: `worker.ts <job> <request>`. It runs
// the deployed handler on the stack's own table and files.
const [jobId = '', requestId = ''] = process.argv.slice(2)
const port = Number(process.env.PORT)
Object.assign(process.env, {
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  STAGE: 'local',
  SECRETS_NAME: 'none',
  TABLE_NAME: 'minyi-local',
  FILES_BUCKET: 'minyi-local-files',
  DYNAMODB_ENDPOINT: process.env.DYNAMODB_ENDPOINT ?? `http://127.0.0.1:${port + 4}`,
  S3_ENDPOINT: `http://127.0.0.1:${port + 5}`,
  LAMBDA_ENDPOINT: `http://127.0.0.1:${port + 2}`,
  AWS_REGION: 'cn-northwest-1',
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
})
const { handler } = await import('../../functions/jobs/handler')
await handler({ jobId }, { awsRequestId: requestId, getRemainingTimeInMillis: () => 800_000 } as never)
process.exit(0)
