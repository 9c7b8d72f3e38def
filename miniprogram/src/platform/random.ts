import Taro from '@tarojs/taro'

const POOL = 512
let pool: number[] = []
let asked = false

const refill = (): void => {
  if (asked) return
  asked = true
  // WeChat gives random bytes only asynchronously: a pool is kept so that ids can be made at once.
  Taro.getRandomValues({
    length: POOL,
    success: ({ randomValues }) => {
      pool = [...new Uint8Array(randomValues)]
      asked = false
    },
    fail: () => {
      asked = false
    },
  })
}

refill()

/** Random bytes for ids and idempotency keys (never for secrets: those are the server's). */
export const randomBytes = (count: number): number[] => {
  if (pool.length < count + 64) refill()
  const bytes = pool.splice(0, count)
  while (bytes.length < count) bytes.push(Math.floor(Math.random() * 256))
  return bytes
}
