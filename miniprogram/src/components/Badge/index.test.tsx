import { markup, wordsOf } from '../../testing/markup'
import { Badge } from '.'

it('counts to 99, says what it counts, and is not there for none', () => {
  expect(wordsOf(markup(<Badge count={3} />))).toBe('3条未读')
  expect(wordsOf(markup(<Badge count={120} />))).toBe('99+条未读')
  expect(markup(<Badge count={0} />)).toBe('')
})
