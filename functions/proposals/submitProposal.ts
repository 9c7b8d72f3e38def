import { isOfficial } from '@shared/accounts/roles'
import type { proposals as contract, ProposalStatus } from '@shared/proposals/endpoints'
import { splitAt } from '@shared/text/codePoints'
import type { Caller } from '../platform/caller'
import { countUse } from '../platform/limit'
import { log } from '../platform/log'
import { type Operation, Reply } from '../platform/serve'
import { WechatError } from '../platform/wechat/client'
import type { ProposalDeps } from './deps'
import { findProposal, headOf, putNewProposal } from './store'
import { proposalOf } from './views'

const A_DAY = 86_400
const PER_DAY = 10
/** WeChat's check takes this many characters at a time. */
const PIECE = 2500
const COMMENT = 2

const piecesOf = (text: string): string[] => {
  const [head, rest] = splitAt(text, PIECE)
  return rest ? [head, ...piecesOf(rest)] : [head]
}

/** What does not pass WeChat's check, or could not be checked, waits for a person; no machine refuses it. */
const statusAfterCheck = async (
  { checkText }: ProposalDeps,
  caller: Caller,
  words: (string | undefined)[],
): Promise<ProposalStatus> => {
  if (caller.verified && isOfficial(caller.roles)) return 'submitted'
  const account = await caller.openid()
  if (!account) return 'held'
  try {
    for (const piece of piecesOf(words.filter(Boolean).join('\n')))
      if ((await checkText(account.openid, piece, COMMENT)) !== 'pass') return 'held'
    return 'submitted'
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn('text not checked', { errcode: error.errcode })
    return 'held'
  }
}

/** A resident or an organisation proposes what should be legislated. Staff accept it before the public sees it. */
export const submitProposal: Operation<typeof contract.submitProposal, ProposalDeps> = async (input, caller, deps) => {
  const id = deps.newId()
  const made = deps.repeated ? await findProposal(id) : undefined
  if (made) return new Reply(201, await proposalOf(made, caller, deps))
  if (!deps.repeated) await countUse('proposals', caller.id, PER_DAY, A_DAY, deps.now)
  const { title, necessity, feasibility, content, organisation } = input
  const status = await statusAfterCheck(deps, caller, [title, necessity, feasibility, content, organisation])
  const at = deps.now.toISOString()
  const item = {
    id,
    authorId: caller.id,
    necessity,
    ...(feasibility && { feasibility }),
    content,
    rev: 1,
    card: {
      id,
      title,
      necessity: headOf(necessity),
      ...(organisation && { organisation }),
      status,
      merged: 0,
      createdAt: at,
      updatedAt: at,
    },
  }
  await putNewProposal(item, { by: caller.id, request: deps.requestId })
  return new Reply(201, await proposalOf(item, caller, deps))
}
