import { markup, wordsOf } from '../../testing/markup'
import { Avatar } from '.'

it('shows the first character, whole, in a tint that stays with the name', () => {
  expect(wordsOf(markup(<Avatar name="林小满" />))).toBe('林')
  expect(wordsOf(markup(<Avatar name="𠮷田" size="large" />))).toBe('𠮷')
  expect(markup(<Avatar name="陈玉兰" />)).toBe(markup(<Avatar name="陈玉兰" />))
})
