/** A node of what Taro hands to setData: class, text, children by their short names. */
export type Node = { sid?: string; cl?: string; v?: string; cn?: Node[] } & Record<string, unknown>

/** Applies setData's paths (`root.cn.[0].v`) to the page's data. */
export const applyData = (data: Record<string, unknown>, change: Record<string, unknown>): void => {
  for (const [path, value] of Object.entries(change)) {
    const keys = path.replace(/\[(\d+)\]/g, '$1').split('.')
    const last = keys.pop() ?? ''
    let place = data as Record<string, unknown>
    for (const key of keys) {
      place[key] ??= {}
      place = place[key] as Record<string, unknown>
    }
    place[last] = value
  }
}

export const walk = function* (node: Node | undefined): Generator<Node> {
  if (!node) return
  yield node
  for (const child of Object.values(node.cn ?? [])) yield* walk(child)
}

export const textOf = (node: Node | undefined): string => [...walk(node)].map(({ v }) => v ?? '').join('')

export const hasClass = (node: Node, name: string): boolean => (node.cl ?? '').split(/\s+/).includes(name)
