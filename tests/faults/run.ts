// npm run faults [-- <opinions and messages each> <seed>]
const [each = '5000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
// The logger reads it when it is made.
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT'
const { openHouse } = await import('./house')
const { exactlyOnce } = await import('./exactlyOnce')
const { operateOn } = await import('./operateOn')
const house = await openHouse(Number(seed))
const from = Date.now()
const outcome = await exactlyOnce(house, { each: Number(each), seed: Number(seed), atOnce: 128 })
const { told, figures, reconciled, messages, refused, messageTrouble, faults, requests, deliveries } = outcome
console.log(
  `seed ${seed}, ${Math.round((Date.now() - from) / 1000)} s, ${requests} requests, ${deliveries} batches of the stream`,
)
console.log(`faults on the way to the database: ${JSON.stringify(faults)}`)
console.log(`told: ${told.opinions} opinions, ${told.messages} messages`)
console.log(
  `found: ${figures.opinions} opinions counted, ${reconciled.received} received, balanced ${reconciled.balanced}, ${messages} messages`,
)
for (const line of [...refused, ...messageTrouble].slice(0, 20)) console.log(`  ${line}`)
const verified = await operateOn(house, 'verify')
console.log(`verify: ${verified.output.trim()}`)
await house.close()
const wanted = Number(each)
const whole = [told.opinions, told.messages, figures.opinions, reconciled.received, messages].every((n) => n === wanted)
process.exit(
  whole && reconciled.balanced && refused.length + messageTrouble.length === 0 && verified.code === 0 ? 0 : 1,
)
