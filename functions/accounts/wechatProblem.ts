import { type ErrorCode, problem } from '@shared/api/errors'
import { WechatError } from '../platform/wechat/client'

/** WeChat's errcodes of jscode2session and getuserphonenumber, as what a person is told. */
const told: Record<string, ErrorCode> = {
  'jscode2session -1': 'wechat_busy',
  'jscode2session 40029': 'code_invalid',
  'jscode2session 40163': 'code_used',
  'jscode2session 45011': 'wechat_too_often',
  'jscode2session 40226': 'wechat_risk_refused',
  'getuserphonenumber 40029': 'phone_code_invalid',
  'getuserphonenumber 40013': 'phone_code_invalid',
}

/** The problem that stands for a failed call to WeChat; anything else is given back as it is. */
export const wechatProblem = (error: unknown): unknown => {
  if (!(error instanceof WechatError)) return error
  const code = told[`${error.api} ${error.errcode}`] ?? 'wechat_busy'
  return problem(code, { errcode: error.errcode, ...(code === 'wechat_too_often' && { retryAfter: 60 }) })
}
