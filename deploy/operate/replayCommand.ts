import { config } from '../../functions/platform/config'
import { replay } from './replay'
import { chooseStage, options } from './stage'

// npm run replay [-- --function minyi-prod-stream]
const given = options(process.argv.slice(2))
const stage = chooseStage()
const name = typeof given.function === 'string' ? given.function : config().jobsFunction.replace(/jobs$/, 'stream')
const replayed = await replay(name)
for (const { key, reason, outcome } of replayed) console.log(`  ${outcome}  ${key}  (${reason})`)
const failing = replayed.filter(({ outcome }) => outcome !== 'done').length
console.log(`${stage}: ${replayed.length} records, ${failing} still failing`)
process.exit(failing > 0 ? 1 : 0)
