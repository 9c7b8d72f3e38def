import { markup } from '../../testing/markup'
import { Icon } from '.'

it('is silent: whoever uses it alone gives its button a label', () => {
  expect(markup(<Icon name="bell" size="small" />)).toBe('<span class="icon icon-bell icon--small "></span>')
})
