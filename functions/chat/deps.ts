import type { Platform } from '../platform/serve'
import { type Wechat, wechat } from '../platform/wechat/client'

/** What the operations of the chat need besides the platform. */
export type ChatDeps = { checkText: Wechat['checkText'] }

const { checkText } = wechat()

export const chatDeps = (): ChatDeps => ({ checkText })

export type ChatPlatform = ChatDeps & Platform
