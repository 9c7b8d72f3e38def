import { markup } from '../../testing/markup'
import { Segmented } from '.'

it('tells which one is chosen, by more than colour', () => {
  const html = markup(
    <Segmented
      label="我的建议是"
      choices={[
        { value: 'modify', label: '修改' },
        { value: 'delete', label: '删除' },
      ]}
      value="delete"
      onChange={() => undefined}
    />,
  )
  expect(html).toContain('role="group" aria-label="我的建议是"')
  expect(html).toMatch(/aria-pressed="false">修改/)
  expect(html).toMatch(/aria-pressed="true">删除/)
})
