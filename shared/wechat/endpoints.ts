import { z } from 'zod'
import { endpoint } from '../api/endpoint'

const Signed = {
  signature: z.string(),
  timestamp: z.string(),
  nonce: z.string(),
}

/** Registers the address: WeChat asks once and expects `echostr` back as plain text. */
export const registerEvents = endpoint('GET /wechat/events', {
  who: 'anyone',
  summary: '微信消息推送：校验地址',
  input: z.strictObject({ ...Signed, echostr: z.string() }),
  answers: [200, null],
  fails: ['forbidden'],
})

/** WeChat's events, signed and encrypted (安全模式, JSON). The answer is `success` as plain text. */
export const receiveEvent = endpoint('POST /wechat/events', {
  who: 'anyone',
  summary: '微信消息推送：接收事件',
  input: z.object({ ToUserName: z.string().optional(), Encrypt: z.string() }),
  answers: [200, null],
  fails: ['forbidden'],
})

export const wechatContext = { registerEvents, receiveEvent }
