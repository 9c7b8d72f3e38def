import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeDataFile } from './dataFile'
import { type ProcessBook, startChild } from './processes'
import { HOST, type Settings, url } from './settings'

const binary = (): string | undefined => {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    )
    const file = join(manifest, '..', process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide')
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

const answers = async (endpoint: string): Promise<boolean> => {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables', 'content-type': 'application/x-amz-json-1.0' },
    body: '{}',
  }).catch(() => undefined)
  return answer !== undefined
}

/** Starts the embedded DynamoDB on its data file and returns its process; none where one was given by address. */
export const startDynamodb = async (settings: Settings, book: ProcessBook) => {
  const { folder, logs, ports, ownDynamodb } = settings
  const endpoint = ownDynamodb ?? url(ports.dynamodb)
  const file = binary()
  if (!ownDynamodb && !file)
    throw new Error(
      `本机（${process.platform}-${process.arch}）没有内置数据库，请先启动任意 DynamoDB（如 DynamoDB Local），再以 DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start 启动。` +
        ` There is no embedded DynamoDB for this platform: start any DynamoDB and give its address as DYNAMODB_ENDPOINT.`,
    )
  const data = join(folder, 'dynamodb.sqlite')
  if (!ownDynamodb) await makeDataFile(data)
  const child =
    !ownDynamodb && file
      ? startChild(book, {
          name: 'dynamodb',
          command: file,
          args: ['serve', '--host', HOST, '--port', String(ports.dynamodb), '--db-path', data],
          mark: data,
          logs,
        })
      : undefined
  for (let tries = 0; !(await answers(endpoint)); tries += 1) {
    if (tries > 200 || (child && child.exitCode !== null))
      throw new Error(`数据库没有启动，见 ${join(logs, 'dynamodb.log')}。DynamoDB at ${endpoint} does not answer.`)
    await pause(50)
  }
  return child
}
