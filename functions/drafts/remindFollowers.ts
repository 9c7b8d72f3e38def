import { currentRound } from '@shared/drafts/rounds'
import { indexPages } from '../platform/indexPages'
import { type DraftCard, isPublic } from './draftView'
import { DRAFTS } from './store'
import { announce } from './tellFollowers'

const DAY_MS = 86_400_000
const DAYS_BEFORE = 3

/** Whether a reminder is due: from three days before closing, for rounds that were open longer than that. */
export const remindsNow = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }, now: string): boolean => {
  const from = Date.parse(closesAt) - DAYS_BEFORE * DAY_MS
  return now < closesAt && Date.parse(now) >= from && Date.parse(opensAt) < from
}

/**
 * Reminds followers three days before a consultation closes. A date that moved is reminded of anew; the job's id
 * derives from draft, round and date, so that each run but the first changes nothing.
 */
export const remindFollowers = async (now: Date): Promise<number> => {
  const at = now.toISOString()
  let reminded = 0
  for await (const { items } of indexPages('byOwner', DRAFTS))
    for (const { pk, c } of items) {
      const card = c as DraftCard
      const round = isPublic(card) ? currentRound(card.rounds) : undefined
      if (!round || card.pausedReason || !remindsNow(round, at)) continue
      const days = Math.max(1, Math.ceil((Date.parse(round.closesAt) - now.getTime()) / DAY_MS))
      await announce({
        draftId: pk.slice(2),
        event: `closing#${round.round}#${round.closesAt}`,
        kind: 'draft_closing',
        text: `您关注的《${card.title}》征求意见还剩 ${days} 天截止，有想法请尽快提出。`,
        at,
      })
      reminded += 1
    }
  return reminded
}
