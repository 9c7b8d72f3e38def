import { config } from '../config'
import { log } from '../log'
import { emit } from '../metrics'
import { secrets } from '../secrets'
import { putMark } from '../systemMarks'
import { type AccessTokens, sharedAccessTokens } from './accessToken'

/** What WeChat answers with, success or not: `errcode` absent or 0 is success. */
type WechatAnswer = { errcode?: number; errmsg?: string }

/**
 * WeChat refused or could not be reached; `errcode` is its own, 0 where there was no answer. `unsure`: the answer did
 * not come in time, so that what was asked may have been done.
 */
export class WechatError extends Error {
  constructor(
    readonly api: string,
    readonly errcode: number,
    readonly unsure = false,
  ) {
    super(`WeChat ${api}: errcode ${errcode}`)
    this.name = 'WechatError'
  }
}

/** Picture bytes, where WeChat answers with no JSON. */
type Picture = { type: string; base64: string }
const pictureOf = async (response: Response, type: string): Promise<Picture> => ({
  type,
  base64: Buffer.from(await response.arrayBuffer()).toString('base64'),
})

const TIMEOUT_MS = 5_000
const TOKEN_INVALID = [40001, 42001]

/** Quotas that are used up: of a day, of a minute, of an interface. */
const USED_UP = [45009, 45011, 48006]
let noted = 0

/** Leaves a mark for the status page, once a minute at most; a mark that cannot be left stops nothing. */
const noteRefusal = async (api: string, errcode: number): Promise<void> => {
  emit({ WechatRefusals: 1 })
  if (!USED_UP.includes(errcode) || Date.now() - noted < 60_000) return
  noted = Date.now()
  await putMark('wechat', { at: new Date().toISOString(), api, errcode }).catch(() => undefined)
}

const call = async <T>(api: string, url: URL, body?: unknown): Promise<T> => {
  let answer: T & WechatAnswer
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const type = response.headers.get('content-type') ?? ''
    answer = type.startsWith('image/')
      ? ((await pictureOf(response, type)) as unknown as T & WechatAnswer)
      : ((await response.json()) as T & WechatAnswer)
  } catch (error) {
    log.warn('WeChat did not answer', { api, reason: error instanceof Error ? error.name : 'unknown' })
    throw new WechatError(api, 0, error instanceof Error && error.name === 'TimeoutError')
  }
  if (answer.errcode) {
    await noteRefusal(api, answer.errcode)
    throw new WechatError(api, answer.errcode)
  }
  return answer
}

const address = (path: string, query: Record<string, string> = {}): URL => {
  const url = new URL(path, config().wechatEndpoint)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

export type Verdict = 'pass' | 'review' | 'risky'

/**
 * WeChat's server interfaces that the product uses (developers.weixin.qq.com, 小程序 · 服务端).
 * Every call may throw WechatError.
 */
export const wechat = (tokens: AccessTokens = sharedAccessTokens(fetchAccessToken)) => {
  /** Calls with the access token; a refused one is renewed once. */
  const withToken = async <T>(api: string, path: string, body: unknown): Promise<T> => {
    const token = await tokens.current()
    try {
      return await call<T>(api, address(path, { access_token: token }), body)
    } catch (error) {
      if (!(error instanceof WechatError) || !TOKEN_INVALID.includes(error.errcode)) throw error
      return call<T>(api, address(path, { access_token: await tokens.renew(token) }), body)
    }
  }

  return {
    /** auth.code2Session: −1 busy, 40029 bad code, 40163 code used, 45011 too often, 40226 refused. */
    session: async (code: string): Promise<{ openid: string }> => {
      const { appId, appSecret } = (await secrets()).wechat
      return call(
        'jscode2session',
        address('/sns/jscode2session', {
          appid: appId,
          secret: appSecret,
          js_code: code,
          grant_type: 'authorization_code',
        }),
      )
    },

    /** phonenumber.getPhoneNumber: 40029 bad or used code. */
    phone: async (code: string): Promise<{ phone: string; countryCode: string }> => {
      const { phone_info } = await withToken<{ phone_info: { purePhoneNumber: string; countryCode: string } }>(
        'getuserphonenumber',
        '/wxa/business/getuserphonenumber',
        { code },
      )
      return { phone: phone_info.purePhoneNumber, countryCode: phone_info.countryCode }
    },

    /** security.msgSecCheck v2 of at most 2,500 characters. Scenes: 1 profile, 2 comment, 3 forum, 4 social log. */
    checkText: async (openid: string, content: string, scene: 1 | 2 | 3 | 4): Promise<Verdict> => {
      const { result } = await withToken<{ result: { suggest: Verdict } }>('msg_sec_check', '/wxa/msg_sec_check', {
        version: 2,
        openid,
        scene,
        content,
      })
      return result.suggest
    },

    /**
     * security.mediaCheckAsync v2 of a file of at most 10 MB behind a link; scenes as above. Answers the trace under
     * which the verdict comes as an event, within half an hour.
     */
    checkMedia: async (
      openid: string,
      url: string,
      type: 'voice' | 'picture',
      scene: 1 | 2 | 3 | 4,
    ): Promise<string> => {
      const { trace_id } = await withToken<{ trace_id: string }>('media_check_async', '/wxa/media_check_async', {
        version: 2,
        openid,
        scene,
        media_url: url,
        media_type: type === 'voice' ? 1 : 2,
      })
      return trace_id
    },

    /**
     * subscribeMessage.send: 43101 the person refused or has no message left, 40003 the openid is no longer one,
     * 40037 template, 41030 page, 47003 a field that is too long.
     */
    subscribeMessage: async (message: {
      openid: string
      templateId: string
      page: string
      data: Record<string, { value: string }>
    }): Promise<void> => {
      await withToken('subscribe/send', '/cgi-bin/message/subscribe/send', {
        touser: message.openid,
        template_id: message.templateId,
        page: message.page,
        data: message.data,
        miniprogram_state: config().stage === 'dev' ? 'trial' : 'formal',
        lang: 'zh_CN',
      })
    },

    /** openApi-mgnt.getApiQuota: what is left today of an interface's calls. */
    quota: async (cgiPath: string): Promise<{ limit: number; used: number; left: number }> => {
      const { quota } = await withToken<{ quota: { daily_limit: number; used: number; remain: number } }>(
        'get_api_quota',
        '/cgi-bin/openapi/quota/get',
        { cgi_path: cgiPath },
      )
      return { limit: quota.daily_limit, used: quota.used, left: quota.remain }
    },

    /** wxacode.getUnlimited: a mini-program code as a data URL. `scene` at most 32 visible characters. */
    code: async ({ scene, page, width = 430 }: { scene: string; page: string; width?: number }): Promise<string> => {
      const picture = await withToken<Picture>('getwxacodeunlimit', '/wxa/getwxacodeunlimit', {
        scene,
        page,
        check_path: false,
        width,
      })
      return `data:${picture.type};base64,${picture.base64}`
    },
  }
}
export type Wechat = ReturnType<typeof wechat>

/** stable_token: the same token until five minutes before its end. */
const fetchAccessToken = async (): Promise<{ token: string; seconds: number }> => {
  const { appId, appSecret } = (await secrets()).wechat
  const answer = await call<{ access_token: string; expires_in: number }>(
    'stable_token',
    address('/cgi-bin/stable_token'),
    {
      grant_type: 'client_credential',
      appid: appId,
      secret: appSecret,
    },
  )
  return { token: answer.access_token, seconds: answer.expires_in }
}
