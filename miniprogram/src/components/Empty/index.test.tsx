import { markup, wordsOf } from '../../testing/markup'
import { Empty } from '.'

it('says why there is nothing, and what to do next', () => {
  const html = markup(
    <Empty title="还没有意见" text="看到一条有话说，就点它。">
      <button type="button">看看草案</button>
    </Empty>,
  )
  expect(wordsOf(html)).toBe('还没有意见看到一条有话说，就点它。看看草案')
})
