import { join } from 'node:path'
import { functionEnvironment, readSettings } from '../../local/stack/settings'

/**
 * The stage that a command of the operator works on. With TABLE_NAME in the environment it is that deployment
 * (docs/deploy.md lists the variables); without, the system on this machine (PORT and LOCAL_DIR, as for `npm start`).
 */
export const chooseStage = (env: NodeJS.ProcessEnv = process.env): string => {
  env.POWERTOOLS_LOG_LEVEL ??= 'WARN'
  if (!env.TABLE_NAME) Object.assign(env, functionEnvironment(readSettings(env, join(import.meta.dirname, '../..'))))
  return `${env.STAGE} (${env.TABLE_NAME})`
}

/** `--name value` and `--flag` of the command line. */
export const options = (args: readonly string[]): Record<string, string | true> => {
  const found: Record<string, string | true> = {}
  for (let at = 0; at < args.length; at++) {
    const [name, given] = (args[at] ?? '').split('=')
    if (!name?.startsWith('--')) continue
    const next = args[at + 1]
    if (given !== undefined) found[name.slice(2)] = given
    else if (next !== undefined && !next.startsWith('--')) {
      found[name.slice(2)] = next
      at++
    } else found[name.slice(2)] = true
  }
  return found
}

/** An option that must have a value. Throws a sentence that names it. */
export const wanted = (given: Record<string, string | true>, name: string): string => {
  const value = given[name]
  if (typeof value !== 'string') throw new Error(`--${name} is missing: give --${name} <value>.`)
  return value
}
