const { join } = require('node:path')
const { buildSync } = require('esbuild')

/** Loads shared/api/contract.ts, which is TypeScript with ES imports, into this CommonJS resolver. */
const loadContract = () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '..', 'shared', 'api', 'contract.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
  })
  const loaded = { exports: {} }
  new Function('module', 'exports', 'require', outputFiles[0].text)(loaded, loaded.exports, require)
  return loaded.exports.contract
}

const routeOf = ({ method, path }) => `${method} ${path}`

/**
 * The events of one function. WeChat cannot send PATCH: it sends POST with X-HTTP-Method-Override, so each path that
 * takes PATCH takes POST as well, in the same function.
 */
const eventsOf = (endpoints) => {
  const routes = new Set(endpoints.map(routeOf))
  for (const { method, path } of endpoints) if (method === 'PATCH') routes.add(`POST ${path}`)
  return [...routes].map((route) => {
    const [method, path] = route.split(' ')
    return { httpApi: { method, path } }
  })
}

module.exports = () => {
  const contract = loadContract()
  const events = Object.fromEntries(
    Object.entries(contract).map(([context, endpoints]) => [context, eventsOf(Object.values(endpoints))]),
  )
  // Unknown paths and methods get the same shape of problem as everything else.
  events.system = [...(events.system ?? []), { httpApi: '*' }]
  return events
}
