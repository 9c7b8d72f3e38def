import { restore } from './backup'
import { eraseAgain } from './eraseAgain'
import { chooseStage, options } from './stage'

// npm run restore -- --from <folder>      a backup into an empty stage, then erasures again
// npm run restore -- --erase-again        only the erasures, after point-in-time recovery
const given = options(process.argv.slice(2))
const stage = chooseStage()
if (typeof given.from === 'string') {
  const { count, equal } = await restore(given.from)
  console.log(`${given.from} → ${stage}: ${count} items, ${equal ? 'equal to the backup' : 'NOT equal to the backup'}`)
  if (!equal) process.exitCode = 1
} else if (!given['erase-again']) throw new Error('Give --from <folder> or --erase-again.')
console.log(`${await eraseAgain(new Date())} accounts will be erased again by the schedule`)
