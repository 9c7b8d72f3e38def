import { chooseStage, options } from './stage'
import { verify } from './verify'

// npm run verify [-- --mend] [--json] [--settle <milliseconds>]
const given = options(process.argv.slice(2))
const stage = chooseStage()
const { counts, differences, mended } = await verify({
  mend: given.mend === true,
  ...(typeof given.settle === 'string' && { settleMs: Number(given.settle) }),
})
if (given.json) console.log(JSON.stringify({ stage, counts, differences, mended }))
else {
  console.log(
    `${stage}: ${Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}`,
  )
  for (const { what, where, expected, found, mend } of differences.slice(0, 200))
    console.log(
      `  ${what}  ${where}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}${mend ? '' : '  (a person must decide)'}`,
    )
  if (differences.length > 200) console.log(`  … and ${differences.length - 200} more`)
  console.log(differences.length === 0 ? '一致 no differences' : `${differences.length} differences, ${mended} mended`)
}
process.exit(differences.length > mended ? 1 : 0)
