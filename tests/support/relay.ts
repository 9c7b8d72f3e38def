import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import type { Page } from 'playwright-core'

/**
 * Stands between browsers and the socket server and can be stopped and started, as that server would be: open
 * connections break, new ones are refused.
 */
export const startRelay = async (port: number) => {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      socket.on('error', () => socket.destroy())
    }
    near.pipe(far).pipe(near)
  })
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const { port: own } = server.address() as AddressInfo
  return {
    /** Has a page connect here instead. */
    carry: (page: Page) =>
      page.route('**/socket-tickets', async (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        // The app asks again for a ticket that did not come.
        const response = await route.fetch().catch(() => undefined)
        if (!response) return route.abort()
        const body = (await response.json()) as { url?: string }
        const json = { ...body, ...(body.url && { url: body.url.replace(`:${port}`, `:${own}`) }) }
        await route.fulfill({ response, json })
      }),
    connections: () => open.size / 2,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of open) socket.destroy()
      open.clear()
      await closed
    },
    start: () => listen(own),
  }
}
