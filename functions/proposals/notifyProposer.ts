import { proposalResultNames } from '@shared/proposals/words'
import type { Notice, StreamChange } from '../platform/streamChange'
import type { ProposalCard } from './store'

/** What whoever proposed something is told when staff acted on it, once for each step; those whose proposal was merged into it too. */
export const notifyProposer = ({ before, after }: StreamChange): Notice[] => {
  if (after?._et !== 'Proposal' || !before) return []
  const [was, is] = [before.c as ProposalCard, after.c as ProposalCard]
  const notice = (text: string): Notice[] => [
    {
      accountId: String(after.authorId),
      event: `proposal#${is.id}#${String(after.rev)}`,
      at: is.updatedAt,
      kind: 'proposal',
      text: `您提出的立法建议项目“${is.title}”${text}`,
      ...(is.draftId && { draftId: is.draftId }),
    },
  ]
  const everybody = (text: string): Notice[] => [
    ...notice(text),
    ...((after.alsoBy ?? []) as string[]).flatMap((accountId) =>
      notice(text).map((each) => ({
        ...each,
        accountId,
        event: `${each.event}#${accountId}`,
        text: `与您的建议合并研究的立法建议项目“${is.title}”${text}`,
      })),
    ),
  ]
  if (is.draftId && is.draftId !== was.draftId) return everybody('有了相应的法规草案，点击查看。')
  if (is.answer && is.answer.answeredAt !== was.answer?.answeredAt)
    return everybody(`有了答复：${proposalResultNames[is.answer.result]}。`)
  if (is.status === was.status) return []
  if (is.status === 'accepted') return notice('已受理，正在研究。')
  if (is.status === 'rejected') return notice(`未予受理：${is.statusReason ?? ''}`)
  if (is.status === 'merged') return notice('与另一件相同的建议合并研究。')
  return []
}
