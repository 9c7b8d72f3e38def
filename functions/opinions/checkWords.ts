import { isOfficial } from '@shared/accounts/roles'
import { codePoints, splitAt } from '@shared/text/codePoints'
import DiffMatchPatch from 'diff-match-patch'
import { type Caller, readAccount } from '../platform/caller'
import { log } from '../platform/log'
import { type OpinionRecord, queuePlace } from '../platform/opinionRecords'
import { decrypt } from '../platform/personal'
import { secrets } from '../platform/secrets'
import { WechatError } from '../platform/wechat/client'
import { type OpinionDeps, opinionDeps } from './deps'

/** WeChat's security.msgSecCheck takes 2,500 characters at a time. */
const PIECE = 2500
const COMMENT = 2

export type Words = { text: string; suggestedText?: string; reason?: string; names?: (string | undefined)[] }

/** Of a suggested wording only what the resident wrote: what the article says already was checked by its authors. */
const writtenIn = (suggested: string, article: string): string => {
  if (suggested === article) return ''
  const compare = new DiffMatchPatch()
  compare.Diff_Timeout = 1
  return compare
    .diff_main(article, suggested)
    .flatMap(([op, text]) => (op === DiffMatchPatch.DIFF_INSERT ? [text] : []))
    .join('，')
}

const pieces = (text: string): string[] => {
  const [head, rest] = splitAt(text, PIECE)
  return codePoints(rest) === 0 ? [head] : [head, ...pieces(rest)]
}

/**
 * The text check of WeChat. `held`: a person decides; no machine refuses a citizen's view. `unchecked`: there was no
 * answer (down, quota, openid not active), so it is held and checked again while the openid is fresh.
 */
export const checkWords = async (
  { checkText }: Pick<OpinionDeps, 'checkText'>,
  caller: Caller,
  words: Words,
  articleText: string,
): Promise<'pass' | 'held' | 'unchecked'> => {
  if (caller.verified && isOfficial(caller.roles)) return 'pass'
  const account = await caller.openid()
  return account ? checkAs(checkText, account.openid, words, articleText) : 'unchecked'
}

const checkAs = async (
  checkText: OpinionDeps['checkText'],
  openid: string,
  words: Words,
  articleText: string,
): Promise<'pass' | 'held' | 'unchecked'> => {
  const all = [
    words.text,
    words.suggestedText === undefined ? '' : writtenIn(words.suggestedText, articleText),
    words.reason ?? '',
    ...(words.names ?? []),
  ]
  const content = all.filter((part) => part?.trim()).join('\n')
  try {
    for (const piece of pieces(content)) if ((await checkText(openid, piece, COMMENT)) !== 'pass') return 'held'
    return 'pass'
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn('text not checked', { errcode: error.errcode })
    return 'unchecked'
  }
}

/** What an author reads of an opinion that waits for its check. */
export const heldReason = {
  held: '意见已经收到。内容需要工作人员看过之后再进入办理，请留意通知。',
  unchecked: '意见已经收到。内容安全检查暂未完成，系统会自动重试，无需重新提交。',
} as const

/** The check again, later, without its author at the phone: by the account's own openid. */
export const callerlessCheck = async (record: OpinionRecord): Promise<'pass' | 'held' | 'unchecked'> => {
  const [account, { phoneKey }] = await Promise.all([readAccount(record.authorId), secrets()])
  if (!account || account.deletedAt) return 'held'
  const { checkText, versions } = opinionDeps()
  const { draftId } = queuePlace(record.queue)
  const text = await versions.get(`${draftId}/${record.version}`)
  const article = text?.articles.find(({ label }) => label === record.article)?.text ?? ''
  const { suggestedText, reason, submitter } = record
  const words = {
    text: record.head + (record.rest ?? ''),
    suggestedText,
    reason,
    names: [submitter?.name, submitter?.organisation],
  }
  return checkAs(checkText, decrypt(phoneKey, account.sealedOpenid), words, article)
}
