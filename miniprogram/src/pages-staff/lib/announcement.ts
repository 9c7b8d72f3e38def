import { lastDay, longDate } from '../../lib/time'
import type { Draft } from './draftCache'

/** The usual form of the notice, from what is known; what only people know stands in （brackets） to be filled in. */
export const announcementOf = ({ title, consultation }: Draft, now: number): string => {
  const until = consultation
    ? `${longDate(consultation.opensAt)}至${lastDay(consultation.closesAt, now)}`
    : '（起止日期）'
  return [
    `关于公开征求《${title}》意见的公告`,
    '',
    `《${title}》已经（会议名称）审议。为了广泛听取社会各方面意见，进一步提高立法质量，现将草案全文公布，公开征求意见。`,
    '',
    `一、征求意见时间：${until}。`,
    '二、在本小程序“征求意见”中打开草案，可以逐条提出意见；提交后可以随时查看处理情况。',
    '三、也可以来信或发送电子邮件，请注明“修改意见”字样。地址：（地址），邮编：（邮编），邮箱：（邮箱），电话：（电话）。',
    '',
    '（发布单位）',
    longDate(new Date(now).toISOString()),
  ].join('\n')
}
