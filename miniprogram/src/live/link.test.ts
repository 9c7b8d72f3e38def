import { createLink, type Wiring } from './link'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

const settled = async (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds)

/** A network whose sockets are told what to do. */
const network = () => {
  const sockets: (Wiring & { sent: string[]; open: boolean })[] = []
  const states: boolean[] = []
  const frames: unknown[] = []
  const net = { up: true }
  const link = createLink({
    open: async (wiring) => {
      if (!net.up) throw new Error('no network')
      const socket = { ...wiring, sent: [] as string[], open: true }
      sockets.push(socket)
      return {
        send: (text) => socket.sent.push(text),
        close: () => {
          socket.open = false
          wiring.closed()
        },
      }
    },
    hear: (frame) => frames.push(frame),
    turned: (connected) => states.push(connected),
  })
  return { sockets, states, frames, net, link, openOnes: () => sockets.filter(({ open }) => open).length }
}

describe('the link to the server', () => {
  it('hears frames, and nothing after it was closed', async () => {
    const { sockets, states, frames, link, openOnes } = network()
    link.want(true)
    await settled()
    sockets[0]?.heard('{"type":"message"}')
    sockets[0]?.heard('not a frame')
    link.want(false)
    expect([states, frames, openOnes()]).toEqual([[true, false], [{ type: 'message' }], 0])
    await settled(600_000)
    expect(sockets).toHaveLength(1)
  })

  it('comes back after a loss, ever more patiently', async () => {
    const { sockets, states, net, link } = network()
    link.want(true)
    await settled()
    net.up = false
    sockets[0]?.closed()
    await settled(60_000)
    expect(states).toEqual([true, false])
    net.up = true
    await settled(30_000)
    expect([states, sockets.length]).toEqual([[true, false, true], 2])
  })

  it('pings within the idle limit, and gives a silent socket up', async () => {
    const { sockets, link, states } = network()
    link.want(true)
    await settled(4 * 60_000)
    expect(sockets[0]?.sent).toEqual(['{"type":"ping"}'])
    sockets[0]?.heard('{"type":"pong"}')
    await settled(30_000)
    expect(states).toEqual([true])
    await settled(4 * 60_000)
    expect(states.slice(0, 2)).toEqual([true, false])
    expect(sockets.length).toBeGreaterThan(1)
  })

  it('has the next socket open before the time of the old one is over', async () => {
    const { sockets, states, link, openOnes } = network()
    link.want(true)
    await settled()
    for (let minute = 0; minute < 125; minute++) {
      await settled(60_000)
      for (const socket of sockets) if (socket.open) socket.heard('{"type":"pong"}')
      expect(openOnes()).toBe(1)
    }
    expect(sockets).toHaveLength(2)
    expect(states).toEqual([true, true])
  })
})
