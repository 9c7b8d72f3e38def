import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { stackUrl } from './client'

const ROOT = join(import.meta.dirname ?? __dirname, '../..')
const port = () => Number(new URL(stackUrl()).port)

export const TABLE = 'minyi-local'
export const BUCKET = 'minyi-local-files'

const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const place = (distance: number) => ({ endpoint: `http://127.0.0.1:${port() + distance}`, region: 'cn-northwest-1' })
/** The embedded database, or the one that the stack was given by address. */
const database = () => ({
  ...place(4),
  ...(process.env.DYNAMODB_ENDPOINT && { endpoint: process.env.DYNAMODB_ENDPOINT }),
})

/** The stack's own table and files, for what only an operator or an accident can do to them. */
export const tableOfStack = () => DynamoDBDocumentClient.from(new DynamoDBClient({ ...database(), credentials: keys }))
export const dynamodbOfStack = () => new DynamoDBClient({ ...database(), credentials: keys })
export const filesOfStack = () =>
  new S3Client({
    ...place(5),
    credentials: keys,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

/** Another stage on the same emulators. */
export const otherStage = (name: string): Record<string, string> => ({
  STAGE: name,
  TABLE_NAME: name,
  FILES_BUCKET: name,
  SECRETS_NAME: 'none',
  DYNAMODB_ENDPOINT: database().endpoint,
  S3_ENDPOINT: place(5).endpoint,
  LAMBDA_ENDPOINT: place(2).endpoint,
  AWS_REGION: 'cn-northwest-1',
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
})

type Ran = { code: number; output: string }

/** Runs a command of the operator as it is run by hand: `operate('verify', ['--json'])`. */
export const operate = (command: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const file = join(ROOT, 'deploy/operate', `${command}Command.ts`)
    const child = spawn(process.execPath, ['--import', 'tsx', '--no-warnings', file, ...args], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port()), NODE_NO_WARNINGS: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code: code ?? 1, output }))
  })
