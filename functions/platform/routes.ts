import { type Endpoint, pathPattern } from '@shared/api/endpoint'
import { problem } from '@shared/api/errors'
import type { Request } from './request'

const patterns = new Map<string, RegExp>()
const patternOf = (path: string): RegExp => {
  const known = patterns.get(path)
  if (known) return known
  const pattern = pathPattern(path)
  patterns.set(path, pattern)
  return pattern
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    throw problem('not_found')
  }
}

/** The endpoint that a request names. Fixed segments win over parameters. Throws route_not_found or method_not_allowed. */
export const matchRoute = (endpoints: [string, Endpoint][], { method, path }: Pick<Request, 'method' | 'path'>) => {
  const here = endpoints
    .flatMap(([name, endpoint]) => {
      const match = patternOf(endpoint.path).exec(path)
      return match ? [{ name, endpoint, params: match.groups ?? {} }] : []
    })
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)
  const found = here.find(({ endpoint }) => endpoint.method === method)
  if (found) {
    const params = Object.fromEntries(Object.entries(found.params).map(([name, value]) => [name, decoded(value)]))
    return { ...found, params }
  }
  if (here.length === 0) throw problem('route_not_found')
  const allow = [...new Set(here.map(({ endpoint }) => endpoint.method))].join(', ')
  throw problem('method_not_allowed', { allow })
}
