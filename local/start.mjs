// `npm start` on a fresh clone: plain JavaScript without dependencies, since nothing may be installed yet.
import { installWhatIsMissing, root } from './install.mjs'

// The AWS SDK says at each start that it will want a later Node one day; the versions here are pinned.
process.env.NODE_NO_WARNINGS = '1'
process.removeAllListeners('warning')
process.on('warning', ({ name, message }) => {
  if (!message.startsWith('NodeVersionSupportWarning')) console.warn(`${name}: ${message}`)
})
process.chdir(root)
await installWhatIsMissing()
const { register } = await import('tsx/esm/api')
register()
await import('./main.ts')
