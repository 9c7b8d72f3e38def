import { type Wechat, wechat } from '../platform/wechat/client'

export type AccountDeps = { wechat: Wechat }

const client = wechat()
export const accountDeps = (): AccountDeps => ({ wechat: client })
