import { startStack, stopStack } from '../support/stack'

/** A stack for several processes of tests: says where it is in one line, and ends when its standard input does. */
const { url, folder } = await startStack()
process.stdout.write(`${JSON.stringify({ STACK_URL: url, STACK_DIR: folder })}\n`)
process.stdin.resume()
await new Promise((resolve) => process.stdin.once('close', resolve))
await stopStack()
process.exit(0)
