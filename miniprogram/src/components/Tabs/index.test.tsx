import { markup } from '../../testing/markup'
import { Tabs } from '.'

it('names its views, counts what is in them, and tells which one is shown', () => {
  const html = markup(
    <Tabs
      label="草案内容"
      tabs={[
        { value: 'text', label: '条文' },
        { value: 'said', label: '意见', count: 12 },
      ]}
      value="said"
      onChange={() => undefined}
    />,
  )
  expect(html).toContain('aria-label="草案内容"')
  expect(html).toMatch(/aria-pressed="true">意见 12/)
})
