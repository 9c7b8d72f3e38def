import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import QRCode from 'qrcode'
import { isDemoCode, phoneOfDemoCode } from './accounts'
import { badField, resultOf, suggestionFor } from './checks'
import { pushEvent } from './push'
import type { DoubleState } from './state'
import { templateById } from './templates'

export type Secrets = { appId: string; appSecret: string; pushToken: string; pushAesKey: string; smsKey: string }
export type Context = { state: DoubleState; secrets: Secrets; webBase: string; pushUrl: string }
export type Call = { query: URLSearchParams; body: Record<string, unknown> }
export type Answer = { errcode: number; errmsg: string } | Record<string, unknown> | Buffer

const TOKEN_LIVES_S = 7_200
const RENEW_BEFORE_MS = 5 * 60_000
const ACTIVE_WITHIN_MS = 2 * 3_600_000
const MOST_CHECKED = 2_500
const MOST_MEDIA_BYTES = 10 * 1024 * 1024
const VERDICT_AFTER_MS = 800

export const failure = (errcode: number, errmsg: string) => ({ errcode, errmsg })
/** Under which a person's consent to a template is kept. */
export const subscriptionKey = (openid: string, templateId: string): string => `${openid} ${templateId}`

const OK = { errcode: 0, errmsg: 'ok' }
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const session = ({ query }: Call, { state, secrets }: Context): Answer => {
  if (query.get('appid') !== secrets.appId) return failure(40013, 'invalid appid')
  if (query.get('secret') !== secrets.appSecret) return failure(40125, 'invalid appsecret')
  if (query.get('grant_type') !== 'authorization_code') return failure(40002, 'invalid grant_type')
  const code = query.get('js_code') ?? ''
  const found = isDemoCode(code) ? { holds: code } : state.codes.use(code)
  if (found === 'used') return failure(40163, 'code been used')
  if (found === 'unknown') return failure(40029, 'invalid code')
  return { openid: state.people.see(found.holds), session_key: randomBytes(16).toString('base64') }
}

let forced: number[] = []
const stableToken = ({ body }: Call, { state, secrets }: Context): Answer => {
  if (body.grant_type !== 'client_credential') return failure(40002, 'invalid grant_type')
  if (body.appid !== secrets.appId) return failure(40013, 'invalid appid')
  if (body.secret !== secrets.appSecret) return failure(40125, 'invalid appsecret')
  const now = state.now()
  if (body.force_refresh === true) {
    forced = forced.filter((at) => at > now - 86_400_000)
    if (forced.length >= 20) return failure(45009, 'reach max api daily quota limit')
    if (forced.some((at) => at > now - 30_000)) return failure(45011, 'api minute-quota reach limit')
    forced.push(now)
  }
  const current = state.tokens.list().at(-1)
  if (current && !body.force_refresh && current.endsAt - now > RENEW_BEFORE_MS)
    return { access_token: current.value, expires_in: Math.floor((current.endsAt - now) / 1000) }
  const made = { value: `${randomBytes(96).toString('base64url')}_double`, endsAt: now + TOKEN_LIVES_S * 1000 }
  state.tokens.add(made)
  return { access_token: made.value, expires_in: TOKEN_LIVES_S }
}

const phoneNumber = ({ body }: Call, { state, secrets }: Context): Answer => {
  const code = text(body.code)
  const demo = phoneOfDemoCode(code)
  const found = demo ? { holds: demo } : state.codes.use(code)
  if (typeof found === 'string' || !/^\d{6,15}$/.test(found.holds)) return failure(40029, 'invalid code')
  const watermark = { timestamp: Math.floor(state.now() / 1000), appid: secrets.appId }
  const number = found.holds
  return { ...OK, phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark } }
}

const textCheck = ({ body }: Call, { state }: Context): Answer => {
  const content = text(body.content)
  if (body.version !== 2 || ![1, 2, 3, 4].includes(Number(body.scene))) return failure(47001, 'data format error')
  if (content === '') return failure(44002, 'empty post data')
  if ([...content].length > MOST_CHECKED) return failure(45002, 'content size out of limit')
  const seenAt = state.people.seenAt(text(body.openid))
  if (seenAt === undefined) return failure(40003, 'invalid openid')
  if (state.now() - seenAt > ACTIVE_WITHIN_MS) return failure(61010, 'code is expired')
  const result = resultOf(suggestionFor([content, text(body.title), text(body.nickname)].join('\n')))
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return { ...OK, result, detail, trace_id: randomBytes(12).toString('hex') }
}

/** Fetches the file as WeChat would; the marks of the text check, anywhere in its bytes, decide. */
const lookAtMedia = async (url: string) => {
  const answer = await fetch(url).catch(() => undefined)
  const bytes = answer?.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
  if (!bytes) return { errcode: -1008, errmsg: 'download failed' }
  if (bytes.length > MOST_MEDIA_BYTES) return { errcode: -1005, errmsg: 'file too large' }
  return { errcode: 0, errmsg: 'ok', result: resultOf(suggestionFor(bytes.toString('utf8'))) }
}

const mediaCheck = ({ body }: Call, { state, secrets, pushUrl }: Context): Answer => {
  const url = text(body.media_url)
  if (body.version !== 2 || ![1, 2].includes(Number(body.media_type))) return failure(47001, 'data format error')
  if (!/^https?:\/\//.test(url)) return failure(40035, 'invalid parameter')
  if (state.people.seenAt(text(body.openid)) === undefined) return failure(40003, 'invalid openid')
  const traceId = randomBytes(12).toString('hex')
  const verdict = async () => {
    await pause(VERDICT_AFTER_MS)
    const seen = await lookAtMedia(url)
    const event = {
      ToUserName: 'gh_double',
      FromUserName: body.openid,
      CreateTime: Math.floor(state.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: secrets.appId,
      trace_id: traceId,
      version: 2,
      ...seen,
    }
    const told = await pushEvent(pushUrl, event, secrets)
    state.pushes.push({ traceId, suggest: seen.result?.suggest ?? `errcode ${seen.errcode}`, ...told })
  }
  verdict().catch((error: Error) => console.error(error.message))
  return { ...OK, trace_id: traceId }
}

const subscribeMessage = ({ body }: Call, { state }: Context): Answer => {
  const [openid, templateId, page] = [text(body.touser), text(body.template_id), text(body.page)]
  const template = templateById(templateId)
  const refused = state.refusals.some((one) => one.openid === openid && (one.templateId ?? templateId) === templateId)
  const key = subscriptionKey(openid, templateId)
  const left = state.subscriptions.get(key) ?? 0
  const bad = template && badField(body.data, Object.keys(template.fields))
  const answer =
    state.people.seenAt(openid) === undefined
      ? failure(40003, 'invalid openid')
      : !template
        ? failure(40037, 'invalid template_id')
        : page.startsWith('/')
          ? failure(41030, 'invalid page')
          : bad
            ? failure(47003, `argument invalid! data.${bad}.value invalid`)
            : refused || left <= 0
              ? failure(43101, 'user refuse to accept the msg')
              : OK
  if (answer === OK && !template?.longTerm) state.subscriptions.set(key, left - 1)
  const at = new Date(state.now()).toISOString()
  state.record({ at, openid, templateId, ...(page && { page }), data: body.data, errcode: answer.errcode })
  return answer
}

const miniCode = async ({ body }: Call, { webBase }: Context): Promise<Answer> => {
  const [scene, page] = [text(body.scene), text(body.page)]
  if (!/^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) return failure(40169, 'invalid length for scene')
  if (page.startsWith('/')) return failure(41030, 'invalid page')
  const width = Math.min(Math.max(Number(body.width) || 430, 280), 1280)
  return QRCode.toBuffer(`${webBase}/${page}?scene=${encodeURIComponent(scene)}`, { width, margin: 2 })
}

const urlLink = ({ body }: Call, { webBase }: Context): Answer => {
  const path = text(body.path).replace(/^\//, '')
  if (text(body.query).length > 1024) return failure(40212, 'invalid query')
  return { ...OK, url_link: `${webBase}/${path}${body.query ? `?${text(body.query)}` : ''}` }
}

/** What WeChat gives an account a day, and what was used of it since this double began. */
const DAILY = 2_000_000
const quota = ({ body }: Call, { state }: Context): Answer => {
  const path = text(body.cgi_path)
  if (!(path in interfaces)) return failure(76021, 'cgi_path not found')
  const used = state.calls.get(path) ?? 0
  return { ...OK, quota: { daily_limit: DAILY, used, remain: DAILY - used } }
}

type Interface = {
  method: 'GET' | 'POST'
  withToken: boolean
  answer: (call: Call, context: Context) => Answer | Promise<Answer>
}

/** Every interface of WeChat's that the product calls, by path. */
export const interfaces: Record<string, Interface> = {
  '/sns/jscode2session': { method: 'GET', withToken: false, answer: session },
  '/cgi-bin/stable_token': { method: 'POST', withToken: false, answer: stableToken },
  '/wxa/business/getuserphonenumber': { method: 'POST', withToken: true, answer: phoneNumber },
  '/wxa/msg_sec_check': { method: 'POST', withToken: true, answer: textCheck },
  '/wxa/media_check_async': { method: 'POST', withToken: true, answer: mediaCheck },
  '/cgi-bin/message/subscribe/send': { method: 'POST', withToken: true, answer: subscribeMessage },
  '/wxa/getwxacodeunlimit': { method: 'POST', withToken: true, answer: miniCode },
  '/cgi-bin/openapi/quota/get': { method: 'POST', withToken: true, answer: quota },
  '/wxa/generate_urllink': { method: 'POST', withToken: true, answer: urlLink },
}

/** Why the access token does not do, if so. */
export const tokenFailure = ({ query }: Call, { state }: Context): Answer | undefined => {
  const given = query.get('access_token')
  if (!given) return failure(41001, 'access_token missing')
  const known = state.tokens.list().find(({ value }) => value === given)
  if (!known) return failure(40001, 'invalid credential, access_token is invalid or not latest')
  return known.endsAt <= state.now() ? failure(42001, 'access_token expired') : undefined
}
