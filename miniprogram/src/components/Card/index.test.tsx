import { markup } from '../../testing/markup'
import { Card } from '.'

it('is one button where it leads somewhere, and plain paper where not', () => {
  expect(markup(<Card onTap={() => undefined}>去看</Card>)).toMatch(/^<button[^>]*card--tap/)
  expect(markup(<Card tone="sunken">说明</Card>)).toMatch(/^<div class="card card--sunken/)
})
