import type { Platform } from '../platform/serve'
import { type Wechat, wechat } from '../platform/wechat/client'

/** What the operations of the chat need besides the platform. */
export type ChatDeps = { checkText: Wechat['checkText']; makeCode: Wechat['code'] }

const { checkText, code: makeCode } = wechat()

export const chatDeps = (): ChatDeps => ({ checkText, makeCode })

export type ChatPlatform = ChatDeps & Platform
