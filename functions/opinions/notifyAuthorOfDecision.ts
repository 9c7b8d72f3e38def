import { type Result, resultNames } from '@shared/opinions/endpoints'
import { opinionStatus, queuePlace } from '../platform/opinionRecords'
import type { Notice, StreamChange } from '../platform/streamChange'

const place = (item: Record<string, unknown>) => (item.ar ? `关于${String(item.ar)}的意见` : '意见')

/** When it happened: a decision that was told after a delay, when the delay was over. */
const toldAt = (before: StreamChange['before'], after: Record<string, unknown>) => {
  const at = before?.un && !after.un ? after.rl : after.ua
  return typeof at === 'string' ? at : undefined
}

/**
 * What the author of an opinion is told when staff acted on it. A decision that waits for its release (`rl` is `~`)
 * is told with the round's report, not here.
 */
export const notifyAuthorOfDecision = ({ before, after }: StreamChange): Notice[] => {
  if (after?._et !== 'Opinion' || String(after.p1).startsWith('staff#')) return []
  const was = before && String(before.st)
  const is = String(after.st)
  const notice = (kind: string, text: string, event: string): Notice[] => [
    {
      accountId: String(after.p1),
      event: `${event}#${String(after.pk)}#${String(after.w)}`,
      at: toldAt(before, after),
      kind,
      text,
      opinionId: String(after.pk).slice(2),
      draftId: queuePlace(String(after.p2)).draftId,
    },
  ]
  const decision = after.de as { result: Result; at: string } | undefined
  const earlier = (after.ea as unknown[] | undefined)?.length ?? 0
  if (opinionStatus(is) === 'decided' && decision && after.rl !== '~') {
    // The delay is not over: told when it is.
    if (after.un) return []
    if (was !== 'D' || before?.un)
      return notice(
        'opinion_decided',
        `您${place(after)}有了处理结果：${resultNames[decision.result]}。点击查看答复。`,
        'decided',
      )
    const revised = earlier > ((before?.ea as unknown[] | undefined)?.length ?? 0)
    if (revised)
      return notice(
        'opinion_revised',
        `您${place(after)}的处理结果已修订为：${resultNames[decision.result]}。点击查看答复。`,
        'revised',
      )
    return []
  }
  if (was === 'H' && is === 'S' && before?.rv === after.rv)
    return notice('opinion_accepted', `您${place(after)}已通过审核，进入办理。`, 'accepted')
  if (is === 'X' && was !== 'X')
    return notice('opinion_rejected', `您${place(after)}未通过审核：${String(after.sr ?? '')}`, 'rejected')
  return []
}
