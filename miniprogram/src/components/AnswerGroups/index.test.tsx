import { markup, wordsOf } from '../../testing/markup'
import { AnswerGroups } from '.'

const group = (said: string, opinions = 12) => ({
  result: 'adopted' as const,
  said,
  opinions,
  reply: '已采纳，写入第四条。',
})

it('tells how many said it, what was done and why; more than three wait behind a button', () => {
  const html = markup(<AnswerGroups groups={['一', '二', '三', '四'].map((said) => group(said, 1200))} />)
  expect(wordsOf(html)).toContain('采纳1,200 条一答复：已采纳，写入第四条。')
  expect(wordsOf(html)).toContain('其余 1 类')
  expect(wordsOf(markup(<AnswerGroups groups={[group('一')]} tentative />))).toContain('拟采纳')
})
