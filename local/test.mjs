// `npm test` on a fresh clone: plain JavaScript without dependencies, since nothing may be installed yet.
import { installWhatIsMissing, root } from './install.mjs'

process.chdir(root)
await installWhatIsMissing()
const { register } = await import('tsx/esm/api')
register()
const { runAll } = await import('./test/runAll.ts')
process.exit(await runAll(process.argv.slice(2)))
