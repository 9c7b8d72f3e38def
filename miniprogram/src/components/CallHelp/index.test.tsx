import { markup, wordsOf } from '../../testing/markup'
import { CallHelp } from '.'

it('is a button on the page; the numbers come when it is opened', () => {
  expect(wordsOf(markup(<CallHelp />))).toBe('打电话问一问')
})
