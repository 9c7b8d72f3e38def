import { isFile } from '../platform/attachments'
import { readAccount } from '../platform/caller'
import { askAboutMedia } from '../platform/mediaChecks'
import { indexPage } from '../platform/pages'
import { decrypt } from '../platform/personal'
import { secrets } from '../platform/secrets'
import { askWechat, type Verdict } from './checkWords'
import { chatDeps } from './deps'
import { deliver, put, readPlace, waits } from './heldMessages'
import { attachmentsOf, CHECKING, HELD, type MessageRecord, UNCHECKED } from './messageRecord'

/** The check is asked again as long as the sender's openid may be active. */
const RECHECK_MS = 2 * 3_600_000
/** WeChat's verdict on a file comes within half an hour, or a person decides. */
const VERDICT_MS = 30 * 60_000

/** From the schedule: asks WeChat again about messages whose check gave no answer. Answers how many were settled. */
export const recheckMessages = async (now: Date): Promise<number> => {
  const since = new Date(now.getTime() - RECHECK_MS).toISOString()
  const { items } = await indexPage('byQueue', [UNCHECKED], { limit: 199 })
  let settled = 0
  for (const { pk, sk, s2 = '' } of items) {
    if (s2 < since) break
    const message = await readPlace(pk, sk)
    if (message && waits(message) && (await recheck(message, now))) settled += 1
  }
  return settled
}

const recheck = async (message: MessageRecord, now: Date): Promise<boolean> => {
  const verdict = await verdictOn(message)
  if (verdict === 'unchecked') return false
  const { unchecked: _, ...checked } = message
  if (verdict !== 'pass') return moved({ ...checked, p2: HELD })
  const files = attachmentsOf(message)
  if (!files.some((file) => isFile(file) && file.state === 'checking')) {
    await deliver(checked, now, { by: 'system', request: 'recheck' })
    return true
  }
  const asked = await askAboutMedia({ kind: 'message', id: message.conversationId, seq: message.seq }, files, now)
  return asked && moved({ ...checked, p2: CHECKING, s2: now.toISOString() })
}

const verdictOn = async ({ by, text }: MessageRecord): Promise<Verdict> => {
  if (!text?.trim()) return 'pass'
  const account = by === undefined ? undefined : await readAccount(by)
  const openid = account && decrypt((await secrets()).phoneKey, account.sealedOpenid)
  return askWechat(chatDeps(), openid, text)
}

const moved = async (message: MessageRecord): Promise<true> => {
  await put(message)
  return true
}

/** From the schedule: files whose verdict never came go to a person. Answers how many. */
export const giveUpOnVerdicts = async (now: Date): Promise<number> => {
  const since = new Date(now.getTime() - VERDICT_MS).toISOString()
  const { items } = await indexPage('byQueue', [CHECKING], { limit: 199 })
  let given = 0
  for (const { pk, sk, s2 = '' } of items) {
    const message = s2 < since ? await readPlace(pk, sk) : undefined
    if (!message || !waits(message)) continue
    await put({ ...message, p2: HELD })
    given += 1
  }
  return given
}
