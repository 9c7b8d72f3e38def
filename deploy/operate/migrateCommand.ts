import { migrate, migrations } from './migrate'
import { chooseStage } from './stage'

// npm run migrate
const stage = chooseStage()
const done = await migrate(() => new Date())
for (const { id, changed } of done) console.log(`  ${id}: ${changed} items`)
console.log(`${stage}: ${done.length} of ${migrations.length} migrations run, the others were done before`)
