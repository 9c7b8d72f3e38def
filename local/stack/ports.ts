import { createServer } from 'node:net'
import { HOST, portNames, type Settings } from './settings'

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })

/** One sentence for each port that something else holds. */
export const takenPorts = async ({ ports, ownDynamodb }: Settings): Promise<string[]> => {
  const wanted = (Object.keys(ports) as (keyof typeof ports)[]).filter((name) => !(name === 'dynamodb' && ownDynamodb))
  const free = await Promise.all(wanted.map((name) => isFree(ports[name])))
  return wanted
    .filter((_, at) => !free[at])
    .map((name) => `端口 ${ports[name]}（${portNames[name]}）已被占用。Port ${ports[name]} is taken.`)
}
