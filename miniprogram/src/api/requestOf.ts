import { nothingThere } from './apiError'
import type { Exchange } from './transport'

type Parts = Pick<Exchange, 'method' | 'body'> & { path: string }

const queryOf = (fields: [string, unknown][]): string => {
  const pairs = fields
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** `GET /drafts/{draftId}` with its input → method, path with parameters filled, query or JSON body. */
export const requestOf = (route: string, input: Record<string, unknown>): Parts => {
  const [method = 'GET', pattern = '/'] = route.split(' ')
  const used = new Set<string>()
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    used.add(name)
    const value = String(input[name] ?? '')
    // Without its id the path would be another one: the list above it.
    if (value === '') throw nothingThere()
    return encodeURIComponent(value)
  })
  const rest = Object.entries(input).filter(([name, value]) => !used.has(name) && value !== undefined)
  if (method === 'GET') return { method, path: path + queryOf(rest) }
  // A body that is a list carries the path's parameters as properties, which JSON leaves out.
  if (Array.isArray(input)) return { method: method as Exchange['method'], path, body: JSON.stringify(input) }
  const body = rest.length === 0 && method !== 'POST' ? undefined : JSON.stringify(Object.fromEntries(rest))
  return { method: method as Exchange['method'], path, body }
}
