import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { contract } from '@shared/api/contract'

type Operation = { security?: unknown[] }
type Description = { openapi: string; paths: Record<string, Record<string, Operation>> }

const root = join(__dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'minyi-openapi-'))
const file = join(folder, 'openapi.json')
let description: Description

/** Runs a Node program and returns what it printed; throws with all of it if it failed. */
const run = (...args: string[]): string => {
  const env = {
    ...process.env,
    NODE_NO_WARNINGS: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env,
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  return stdout
}

beforeAll(() => {
  const printed = run('--import', 'tsx', 'local/openapi.ts')
  writeFileSync(file, printed)
  description = JSON.parse(printed) as Description
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('describes every endpoint of the contract, the public ones without security', () => {
  expect(description.openapi).toMatch(/^3\.1\./)
  const endpoints = Object.values(contract).flatMap((context) => Object.values(context))
  for (const { method, path, who } of endpoints) {
    const operation = description.paths[path]?.[method.toLowerCase()]
    expect([path, operation !== undefined]).toEqual([path, true])
    if (who === 'anyone') expect([path, operation?.security]).toEqual([path, []])
  }
})

it('passes a published linter', () => {
  const cli = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js')
  expect(run(cli, 'lint', file, '--extends=recommended', '--format=summary')).toBeDefined()
})
