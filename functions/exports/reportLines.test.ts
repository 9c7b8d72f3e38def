import { feedbackLines, insideLines } from './reportLines'

const at = '2026-11-30T00:00:00.000Z'
const group = { said: '建议晚上十点半关门。', opinions: 2, result: 'adopted' as const, reply: '采纳。' }
const figures = { received: 2, merged: 1, adopted: 2, participants: 2 }

it('has its title once, also where the text begins with it', () => {
  const title = '关于《某市公园条例》公开征求意见采纳情况的反馈'
  const report = {
    draftId: 'D',
    round: 1,
    publishedAt: at,
    text: `${title}\n\n感谢参与。`,
    figures,
    articles: [{ article: '第四条', words: '', opinions: 2, adopted: 2, groups: [group] }],
  } as unknown as Parameters<typeof feedbackLines>[0]
  const lines = feedbackLines(report, { title: '某市公园条例', at })
  expect(lines.slice(0, 2)).toEqual([
    { as: 'title', text: title },
    { as: 'text', text: '感谢参与。' },
  ])
  expect(JSON.stringify(lines)).toContain('意见“建议晚上十点半关门”（2 条）：采纳。采纳。')
})

it('quotes what was said without the full stop that the sentence has itself', () => {
  const composed = {
    ...figures,
    partiallyAdopted: 0,
    decided: 2,
    articles: [{ article: '第四条', ...figures, groups: [group] }],
  }
  const lines = insideLines(composed, { title: '某市公园条例', at })
  expect(JSON.stringify(lines)).toContain('“建议晚上十点半关门”。处理建议：采纳。')
})
