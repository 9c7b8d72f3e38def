import { lastDay, longDate } from '../../lib/time'
import type { Draft } from './draftCache'
import { texts } from './texts'

/** The usual form of the notice, from what is known; what only people know stands in （brackets） to be filled in. */
export const announcementOf = ({ title, consultation }: Draft, now: number): string => {
  const until = consultation
    ? texts.dateRange(longDate(consultation.opensAt), lastDay(consultation.closesAt, now))
    : texts.noticeDates
  return [
    texts.noticeTitle(title),
    '',
    texts.noticeOpening(title),
    '',
    texts.noticePeriod(until),
    texts.noticeInApp,
    texts.noticeByMail,
    '',
    texts.noticeIssuer,
    longDate(new Date(now).toISOString()),
  ].join('\n')
}
