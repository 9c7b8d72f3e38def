import { startStack } from '../support/stack'

/** One stack for all projects of a run: the second project finds the address already in the environment. */
export default async function globalSetup(): Promise<void> {
  if (process.env.STACK_URL) return
  const stack = await startStack()
  process.env.STACK_URL = stack.url
  process.env.STACK_DIR = stack.folder
}
