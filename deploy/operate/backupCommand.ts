import { backup } from './backup'
import { summary } from './prove'
import { chooseStage, options, wanted } from './stage'

// npm run backup -- --to <empty folder>
const given = options(process.argv.slice(2))
const folder = wanted(given, 'to')
const stage = chooseStage()
const manifest = await backup(folder, new Date())
console.log(`${stage} → ${folder}: ${summary(manifest)}`)
