import { problem } from '@shared/api/errors'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { takeMessageVerdict } from '../chat/mediaVerdict'
import { takeOpinionVerdict } from '../opinions/mediaVerdict'
import { log } from '../platform/log'
import { findMediaCheck } from '../platform/mediaChecks'
import { secrets } from '../platform/secrets'
import { failure } from '../platform/serve'
import { isSigned, openEvent } from './signed'

const plain = (statusCode: number, body: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body,
})

/**
 * The Lambda entry of WeChat's pushes. It answers in WeChat's words, not in ours: `success` within five seconds, or it
 * is told again. Whatever is not signed with our token is refused.
 */
export const handler = async (
  event: APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const refused = () => failure(problem('forbidden'), context.awsRequestId)
  const query = event.queryStringParameters ?? {}
  const { timestamp, nonce } = query
  const { wechat } = await secrets()
  if (event.requestContext.http.method === 'GET')
    return isSigned(query.signature, wechat.pushToken, timestamp, nonce) ? plain(200, query.echostr ?? '') : refused()
  const encrypted = encryptedIn(event)
  if (encrypted === undefined || !isSigned(query.msg_signature, wechat.pushToken, timestamp, nonce, encrypted))
    return refused()
  const pushed = openEvent(encrypted, wechat)
  if (pushed === undefined) return refused()
  return (await react(pushed as Pushed)) ? plain(200, 'success') : plain(503, 'later')
}

const encryptedIn = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string | undefined => {
  try {
    const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
    const { Encrypt } = JSON.parse(text) as { Encrypt?: unknown }
    return typeof Encrypt === 'string' ? Encrypt : undefined
  } catch {
    return undefined
  }
}

type Pushed = { Event?: string; trace_id?: string; errcode?: number; result?: { suggest?: string } }

/** What an event sets off. May be told again: done twice, it is done once. False: not yet, tell it again. */
const react = async (pushed: Pushed): Promise<boolean> => {
  if (pushed.Event !== 'wxa_media_check' || typeof pushed.trace_id !== 'string') return true
  const check = await findMediaCheck(pushed.trace_id)
  if (!check) {
    log.warn('verdict without its file')
    return false
  }
  const passed = !pushed.errcode && pushed.result?.suggest === 'pass'
  const { target, index } = check
  await (target.kind === 'message'
    ? takeMessageVerdict(target, index, passed, new Date())
    : takeOpinionVerdict(target.id, index, passed))
  return true
}
