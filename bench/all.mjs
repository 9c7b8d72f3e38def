import { spawnSync } from 'node:child_process'

// Each prints its own table; none fails a build on a time. bench/chat.ts needs a stack of its own and is run by name.
for (const name of ['parse', 'compare', 'cluster', 'export']) {
  console.log(`\n# ${name}`)
  spawnSync('npx', ['tsx', `bench/${name}.ts`, ...process.argv.slice(2)], { stdio: 'inherit' })
}
