import type { FeedbackReport } from '@shared/drafts/schemas'
import type { Composition } from '@shared/exports/documentEndpoints'
import { type Result, resultName, resultNames } from '@shared/opinions/words'
import type { z } from 'zod'
import type { Line } from './writeOfficial'

type Report = z.output<typeof FeedbackReport>

const numerals = '一二三四五六七八九十'
/** 一, 十二, 二十: up to 99, as headings are numbered. */
export const numeral = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十`
  return `${ten}${ones === 0 ? '' : (numerals[ones - 1] ?? '')}`
}

const dateOf = (iso: string): string => {
  const day = new Date(Date.parse(iso) + 8 * 3_600_000)
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
}

const nameOf = (article: string | null): string => article ?? '整部草案'

/** Inside quotation marks that a sentence goes on behind, without its own full stop. */
const quoted = (said: string): string => `“${said.trim().replace(/。$/, '')}”`

/** Staff begin the text with its title, as one writes it; the document has it above. */
const withoutTitle = (text: string, title: string): string => {
  const [first = '', ...rest] = text.trimStart().split('\n')
  const bare = (words: string): string => words.replace(/\s/g, '')
  return bare(first) === bare(title) ? rest.join('\n').trimStart() : text
}

type About = { title: string; issuer?: string; opensAt?: string; closesAt?: string; at: string }

/** The published report (采纳情况反馈) as an official document. */
export const feedbackLines = (report: Report, { title, issuer, at }: About): Line[] => {
  const { figures } = report
  const heading = `关于《${title}》公开征求意见采纳情况的反馈`
  return [
    { as: 'title', text: heading },
    { as: 'text', text: withoutTitle(report.text, heading) },
    { as: 'heading', text: '附：收到和采纳意见情况' },
    {
      as: 'table',
      rows: [
        ['条款', '收到', '归并后', report.tentative ? '拟采纳' : '采纳'],
        ...report.articles.map((each) => [
          nameOf(each.article),
          String(each.opinions),
          each.merged === undefined ? '—' : String(each.merged),
          String(each.adopted),
        ]),
        [
          '合计',
          String(figures.received),
          figures.merged === undefined ? '—' : String(figures.merged),
          String(figures.adopted),
        ],
      ],
    },
    ...report.articles
      .filter(({ words, groups = [] }) => words !== '' || groups.length > 0)
      .flatMap(({ article, words, groups = [] }, index): Line[] => [
        { as: 'subheading', text: `（${numeral(index + 1)}）${nameOf(article)}` },
        ...(words ? [{ as: 'text' as const, text: words }] : []),
        ...groups.map(
          ({ said, opinions, result, reply }): Line => ({
            as: 'text',
            text: `意见${quoted(said)}（${opinions} 条）：${resultName(result, report.tentative)}。${reply}`,
          }),
        ),
      ]),
    ...(issuer ? [{ as: 'sign' as const, text: issuer }] : []),
    { as: 'sign', text: dateOf(at) },
  ]
}

const sides: Record<Result, string> = {
  adopted: '建议采纳的意见',
  partially_adopted: '建议部分采纳的意见',
  not_adopted: '建议不采纳的意见',
  noted: '留作参考的意见',
}

/** An article about which people want different things: something was taken in, and something else was not. */
const disputed = ({ groups }: Composition['articles'][number]): boolean => {
  const taken = groups.some(({ result }) => result === 'adopted' || result === 'partially_adopted')
  return taken && groups.some(({ result }) => result === 'not_adopted')
}

/** 征求意见情况报告, for the 法制委员会 and the 主任会议: disputed points first, each side in its own words, and the proposal. */
export const insideLines = (composed: Composition, { title, opensAt, closesAt, at }: About): Line[] => {
  const points = composed.articles.filter(disputed)
  const others = composed.articles.filter((each) => !disputed(each) && each.groups.length > 0)
  const part = (article: Composition['articles'][number], index: number): Line[] => [
    {
      as: 'subheading',
      text: `（${numeral(index + 1)}）${nameOf(article.article)}：收到 ${article.received} 条，归并后 ${article.merged} 条，采纳 ${article.adopted} 条`,
    },
    ...article.groups.map(
      ({ result, said, opinions, reply }): Line => ({
        as: 'text',
        text: `${sides[result]}（${opinions} 条）：${quoted(said)}。处理建议：${reply || resultNames[result]}`,
      }),
    ),
  ]
  const dates = opensAt && closesAt ? `${dateOf(opensAt)}至${dateOf(closesAt)}，` : ''
  return [
    { as: 'title', text: `关于《${title}》征求意见情况的报告` },
    { as: 'heading', text: '一、基本情况' },
    {
      as: 'text',
      text: `${dates}《${title}》向社会公开征求意见，共有 ${composed.participants} 人提出意见 ${composed.received} 条，归并后 ${composed.merged} 条。已研究提出处理意见 ${composed.decided} 条${composed.proposed ? `（其中 ${composed.proposed} 条待复核）` : ''}，其中采纳 ${composed.adopted} 条（含部分采纳 ${composed.partiallyAdopted} 条）。`,
    },
    { as: 'heading', text: '二、分歧较大的问题' },
    ...(points.length > 0 ? points.flatMap(part) : [{ as: 'text' as const, text: '各方面意见没有明显分歧。' }]),
    { as: 'heading', text: '三、其他主要意见及处理建议' },
    ...(others.length > 0 ? others.flatMap(part) : [{ as: 'text' as const, text: '无。' }]),
    { as: 'sign', text: '法制工作委员会' },
    { as: 'sign', text: dateOf(at) },
  ]
}
