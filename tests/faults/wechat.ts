import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** WeChat, as far as words are checked: lets everything pass, or does not answer at all. */
export const wechatStub = async () => {
  let down = false
  const server = createServer((message, response) => {
    message.resume()
    if (down) {
      message.socket.destroy()
      return
    }
    response.setHeader('content-type', 'application/json')
    const token = { access_token: 'token', expires_in: 7200 }
    response.end(
      JSON.stringify(
        message.url?.includes('token?') || message.url?.includes('stable_token')
          ? token
          : { errcode: 0, result: { suggest: 'pass' } },
      ),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setDown: (next: boolean) => {
      down = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
