/** The browser's name out of its user agent: what a person can recognise. */
export const browserOf = (userAgent: string): string => {
  const system = /Windows|Mac OS X|Android|iPhone|Linux/.exec(userAgent)?.[0] ?? '未知系统'
  if (/MicroMessenger/.test(userAgent)) return `微信（${system === 'Mac OS X' ? 'macOS' : system}）`
  const browser = /(Edg|Chrome|Firefox|Safari)\//.exec(userAgent)?.[1] ?? '浏览器'
  return `${browser === 'Edg' ? 'Edge' : browser}（${system === 'Mac OS X' ? 'macOS' : system}）`
}

/** 203.0.113.9 → 203.0.*.*: a place, not an address. */
export const placeOf = (address: string): string =>
  address.replace(/^(\d+\.\d+)\.\d+\.\d+$/, '$1.*.*').replace(/^([\da-f]+:[\da-f]+):.*$/i, '$1:…')

export type Origin = { place: string; browser: string }

/**
 * The request as an official's writes are stamped with it: its id and where it came from, so that the audit log, which
 * is made from the stream, knows both without a write of its own.
 */
export const stampOf = (requestId: string, { place, browser }: Origin): string => `${requestId}@${place};${browser}`

export const readStamp = (stamp: string | undefined): { request?: string; origin?: Origin } => {
  if (stamp === undefined) return {}
  const at = stamp.indexOf('@')
  if (at < 0) return { request: stamp }
  const [place = '', browser = ''] = stamp.slice(at + 1).split(';')
  return { request: stamp.slice(0, at), origin: { place, browser } }
}
