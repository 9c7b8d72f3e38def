import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { openidOf } from './accounts'

export type Token = { value: string; endsAt: number }
export type Sent = { at: string; openid: string; templateId: string; page?: string; data: unknown; errcode: number }
export type TextMessage = { at: string; id: string; phone: string; template: string; text: string }
export type Switch = {
  mode: 'busy' | 'quota' | 'slow' | 'unreachable' | 'errcode'
  ms?: number
  errcode?: number
  times?: number
}

const CODE_LIVES_MS = 5 * 60_000
const MOST_SENT = 5_000

type Kept = { tokens: Token[]; seen: Record<string, number> }

/**
 * What WeChat would remember. Tokens and when a person was last there survive a restart, as they would; codes, which
 * live five minutes, do not.
 */
export const doubleState = (file: string, now: () => number = Date.now) => {
  const kept: Kept = { tokens: [], seen: {} }
  try {
    Object.assign(kept, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // The first start.
  }
  const keep = () => {
    writeFileSync(`${file}.new`, JSON.stringify(kept))
    renameSync(`${file}.new`, file)
  }
  const codes = new Map<string, { holds: string; until: number; used: boolean }>()

  return {
    now,
    /** Calls by path. */
    calls: new Map<string, number>(),
    tokens: {
      list: () => kept.tokens,
      add: (token: Token) => {
        kept.tokens = [...kept.tokens.filter(({ endsAt }) => endsAt > now() - 86_400_000), token].slice(-20)
        keep()
      },
      endAll: () => {
        kept.tokens = kept.tokens.map((token) => ({ ...token, endsAt: Math.min(token.endsAt, now()) }))
        keep()
      },
    },
    people: {
      see: (person: string): string => {
        const openid = openidOf(person)
        kept.seen[openid] = now()
        keep()
        return openid
      },
      seenAt: (openid: string): number | undefined => kept.seen[openid],
      forgetVisit: (openid: string) => {
        kept.seen[openid] = 0
        keep()
      },
    },
    codes: {
      make: (holds: string): string => {
        const code = `0${randomBytes(15).toString('hex')}0`
        codes.set(code, { holds, until: now() + CODE_LIVES_MS, used: false })
        return code
      },
      /** What the code stands for, once; otherwise why not. */
      use: (code: string): { holds: string } | 'unknown' | 'used' => {
        const found = codes.get(code)
        if (!found || found.until < now()) return 'unknown'
        if (found.used) return 'used'
        found.used = true
        return { holds: found.holds }
      },
    },
    sent: [] as Sent[],
    record(sent: Sent) {
      this.sent.push(sent)
      if (this.sent.length > MOST_SENT) this.sent.shift()
    },
    /** What people allowed, by openid and template, as WeChat keeps it: messages left, or any number (long-term). */
    subscriptions: new Map<string, number>(),
    /** Text messages that the city's gateway took. */
    texts: [] as TextMessage[],
    refusals: [] as { openid: string; templateId?: string }[],
    switches: new Map<string, Switch>(),
    pushes: [] as { traceId: string; suggest: string; accepted: boolean; attempts: number }[],
  }
}
export type DoubleState = ReturnType<typeof doubleState>
