import type { AnswerOf } from '../../api/contract'
import { grouped } from '../../lib/numbers'
import { lastDay, longDate } from '../../lib/time'
import type { Draft } from './draftCache'

type Statistics = AnswerOf<'GET /drafts/{draftId}/statistics'>
type Figures = Pick<Statistics, 'participants' | 'participations' | 'opinions' | 'adopted' | 'partiallyAdopted'>

/** A report to start from: the figures in their sentences, and room for what only people can say. */
export const reportOf = (draft: Draft, figures: Figures, now: number): string => {
  const round = draft.consultation
  const dates = round ? `${longDate(round.opensAt)}至${lastDay(round.closesAt, now)}，` : ''
  // Released together before the law is passed, results are what is meant to become of an opinion.
  const meant = round?.release === 'together' && !['approving', 'enacted'].includes(draft.status) ? '拟' : ''
  const partly = figures.partiallyAdopted > 0 ? `（其中${meant}部分采纳 ${grouped(figures.partiallyAdopted)} 条）` : ''
  return [
    `关于《${draft.title}》公开征求意见采纳情况的反馈`,
    '',
    `${dates}《${draft.title}》向社会公开征求意见。共有 ${grouped(figures.participants)} 人、${grouped(figures.participations)} 人次参与，提出意见 ${grouped(figures.opinions)} 条，${meant}采纳 ${grouped(figures.adopted)} 条${partly}。`,
    '',
    `一、${meant}采纳的主要意见`,
    '（请填写）',
    '',
    '二、未采纳的主要意见及理由',
    '（请填写）',
    '',
    '感谢社会各界对立法工作的关心和支持。',
  ].join('\n')
}
