import { randomBytes } from 'node:crypto'
import { generateKeyPair, SignJWT } from 'jose'
import type { Secrets } from './secrets'
import { type Claims, signToken, verifyToken } from './token'

const key = () => randomBytes(32).toString('base64')
const keys = { old: { kid: 'old', key: key() }, next: { kid: 'next', key: key() } }
const holding = (...tokenKeys: { kid: string; key: string }[]) => ({ tokenKeys }) as Secrets

const claims: Claims = { accountId: 'A', roles: ['resident'], verified: true, tokenId: 't' }
const now = new Date('2026-11-23T06:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

describe('a token', () => {
  it('says who bears it, for twelve hours', async () => {
    const { token, expiresAt } = await signToken(holding(keys.old), claims, now)
    expect(expiresAt).toBe('2026-11-23T18:00:00.000Z')
    expect(await verifyToken(holding(keys.old), token, later(11))).toMatchObject(claims)
    await expect(verifyToken(holding(keys.old), token, later(13))).rejects.toMatchObject({ code: 'session_expired' })
  })

  it('is accepted under two keys while one is being retired, and under the new one alone no more', async () => {
    const before = await signToken(holding(keys.old), claims, now)
    const rotated = holding(keys.next, keys.old)
    const after = await signToken(rotated, claims, now)
    for (const { token } of [before, after]) expect(await verifyToken(rotated, token, now)).toMatchObject(claims)
    const retired = holding(keys.next)
    expect(await verifyToken(retired, after.token, now)).toMatchObject(claims)
    await expect(verifyToken(retired, before.token, now)).rejects.toMatchObject({ code: 'session_invalid' })
  })

  it.each([
    ['another issuer', { iss: 'somebody' }],
    ['another audience', { aud: 'another' }],
    ['no subject', { sub: undefined }],
  ])('with %s is refused', async (_what, change) => {
    const payload = { iss: 'minyi', aud: 'minyi-api', sub: 'A', jti: 't', iat: 1, exp: 9_999_999_999, ...change }
    const forged = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', kid: 'old' })
      .sign(new Uint8Array(Buffer.from(keys.old.key, 'base64')))
    await expect(verifyToken(holding(keys.old), forged, now)).rejects.toMatchObject({ code: 'session_invalid' })
  })

  it('signed with another algorithm or none is refused', async () => {
    const body = Buffer.from(JSON.stringify({ sub: 'A', jti: 't', iss: 'minyi', aud: 'minyi-api', iat: 1, exp: 9e9 }))
    const head = Buffer.from(JSON.stringify({ alg: 'none', kid: 'old' }))
    const none = `${head.toString('base64url')}.${body.toString('base64url')}.`
    await expect(verifyToken(holding(keys.old), none, now)).rejects.toMatchObject({ code: 'session_invalid' })
    const longer = await new SignJWT({ roles: [] })
      .setProtectedHeader({ alg: 'HS512', kid: 'old' })
      .setSubject('A')
      .sign(new Uint8Array(Buffer.concat([Buffer.from(keys.old.key, 'base64'), randomBytes(32)])))
    await expect(verifyToken(holding(keys.old), longer, now)).rejects.toMatchObject({ code: 'session_invalid' })
  })

  it('that names a key of its own choosing is refused', async () => {
    const forged = (head: object, key: Uint8Array) =>
      new SignJWT({ roles: ['admin'], sub: 'A', jti: 't', iss: 'minyi', aud: 'minyi-api', iat: 1, exp: 9_999_999_999 })
        .setProtectedHeader({ alg: 'HS256', ...head })
        .sign(key)
    const own = new Uint8Array(randomBytes(32))
    const empty = new Uint8Array(32)
    for (const kid of ['../../dev/null', '__proto__', 'constructor', '', 'old\u0000', "' OR 1=1 --"])
      for (const key of [own, empty])
        await expect(verifyToken(holding(keys.old), await forged({ kid }, key), now)).rejects.toMatchObject({
          code: 'session_invalid',
        })
    const urls = { kid: 'old', jku: 'https://evil.example/keys', x5u: 'https://evil.example/cert' }
    await expect(verifyToken(holding(keys.old), await forged(urls, own), now)).rejects.toMatchObject({
      code: 'session_invalid',
    })
  })

  it('signed with a pair of keys, as if ours were the public one, is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT({ roles: ['admin'] })
      .setProtectedHeader({ alg: 'RS256', kid: 'old' })
      .setSubject('A')
      .setJti('t')
      .setIssuer('minyi')
      .setAudience('minyi-api')
      .setIssuedAt(1)
      .setExpirationTime(9_999_999_999)
      .sign(privateKey)
    await expect(verifyToken(holding(keys.old), token, now)).rejects.toMatchObject({ code: 'session_invalid' })
  })
})
