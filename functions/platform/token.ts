import type { Role } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Secrets } from './secrets'

const ISSUER = 'minyi'
const AUDIENCE = 'minyi-api'
export const TOKEN_HOURS = 12

/** What a token says of its bearer, so that a resident's request reads no account. */
export type Claims = {
  accountId: string
  roles: Role[]
  /** The phone is verified. */
  verified: boolean
  /** The openid, encrypted: WeChat's text check wants it. */
  sealedOpenid?: string
  tokenId: string
  /** Set for a session on a PC, which staff can end. */
  pc?: boolean
}

const bytes = (key: string) => new Uint8Array(Buffer.from(key, 'base64'))

/** A signed token (HS256) and its end, ISO. */
export const signToken = async (secrets: Secrets, claims: Claims, now: Date, hours = TOKEN_HOURS) => {
  const signing = secrets.tokenKeys[0]
  if (!signing) throw new Error('The secrets hold no token key.')
  const issued = Math.floor(now.getTime() / 1000)
  const expires = issued + Math.floor(hours * 3600)
  const token = await new SignJWT({ roles: claims.roles, pv: claims.verified, w: claims.sealedOpenid, pc: claims.pc })
    .setProtectedHeader({ alg: 'HS256', kid: signing.kid })
    .setSubject(claims.accountId)
    .setJti(claims.tokenId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(bytes(signing.key))
  return { token, expiresAt: new Date(expires * 1000).toISOString() }
}

type Verified = Claims & { issuedAt: Date; expiresAt: Date }

/** Tokens whose signature this process has seen to be right, as long as it holds the same keys: five minutes at most. */
const known = new WeakMap<Secrets, Map<string, Verified>>()
const MOST_KNOWN = 5_000

/** Throws session_expired or session_invalid. */
export const verifyToken = async (secrets: Secrets, token: string, now: Date): Promise<Claims & { issuedAt: Date }> => {
  const before = known.get(secrets)?.get(token)
  if (before && before.expiresAt > now && before.issuedAt <= now) return before
  const verified = await verify(secrets, token, now)
  const tokens = known.get(secrets) ?? new Map<string, Verified>()
  if (tokens.size >= MOST_KNOWN) tokens.clear()
  known.set(secrets, tokens.set(token, verified))
  return verified
}

const verify = async (secrets: Secrets, token: string, now: Date): Promise<Verified> => {
  try {
    const { payload } = await jwtVerify(
      token,
      (header) => {
        const key = secrets.tokenKeys.find((known) => known.kid === header.kid)
        if (!key) throw new errors.JWKSNoMatchingKey()
        return bytes(key.key)
      },
      {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        currentDate: now,
        requiredClaims: ['sub', 'jti', 'exp', 'iat'],
      },
    )
    return {
      accountId: payload.sub as string,
      roles: (payload.roles as Role[]) ?? [],
      verified: payload.pv === true,
      sealedOpenid: typeof payload.w === 'string' ? payload.w : undefined,
      pc: payload.pc === true,
      tokenId: payload.jti as string,
      issuedAt: new Date((payload.iat as number) * 1000),
      expiresAt: new Date((payload.exp as number) * 1000),
    }
  } catch (error) {
    throw problem(error instanceof errors.JWTExpired ? 'session_expired' : 'session_invalid')
  }
}
