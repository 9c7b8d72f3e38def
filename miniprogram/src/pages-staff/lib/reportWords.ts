import type { AnswerOf } from '../../api/contract'
import { grouped } from '../../lib/numbers'
import { lastDay, longDate } from '../../lib/time'
import type { Draft } from './draftCache'

type Figures = AnswerOf<'GET /drafts/{draftId}/statistics'>

/** A report to start from: the figures in their sentences, and room for what only people can say. */
export const reportOf = (draft: Draft, figures: Figures, now: number): string => {
  const round = draft.consultation
  const dates = round ? `${longDate(round.opensAt)}至${lastDay(round.closesAt, now)}，` : ''
  const partly = figures.partiallyAdopted > 0 ? `（其中部分采纳 ${grouped(figures.partiallyAdopted)} 条）` : ''
  return [
    `关于《${draft.title}》公开征求意见采纳情况的反馈`,
    '',
    `${dates}《${draft.title}》向社会公开征求意见。共有 ${grouped(figures.participants)} 人、${grouped(figures.participations)} 人次参与，提出意见 ${grouped(figures.opinions)} 条，采纳 ${grouped(figures.adopted)} 条${partly}。`,
    '',
    '一、采纳的主要意见',
    '（请填写）',
    '',
    '二、未采纳的主要意见及理由',
    '（请填写）',
    '',
    '感谢社会各界对立法工作的关心和支持。',
  ].join('\n')
}
