import { markup, wordsOf } from '../../testing/markup'
import { Timeline } from '.'

it('tells from top to bottom what is done, what goes on and what comes', () => {
  const html = markup(
    <Timeline
      steps={[
        { key: 'a', title: '已提交', note: '11月3日', state: 'done' },
        { key: 'b', title: '答复您', text: '是否采纳、为什么。', state: 'ahead' },
      ]}
    />,
  )
  expect(wordsOf(html)).toBe('已提交11月3日答复您是否采纳、为什么。')
  expect(html).toContain('timeline__step--ahead')
})
