import { markup } from '../../testing/markup'
import { Toggle } from '.'

it('is a switch that says what it is and whether it is on', () => {
  const html = markup(<Toggle title="意见有了结果" note="采纳与否" on onChange={() => undefined} />)
  expect(html).toMatch(/role="switch" aria-label="意见有了结果，已开启" aria-checked="true"/)
  expect(markup(<Toggle title="夜间" on={false} busy onChange={() => undefined} />)).toContain('disabled')
})
