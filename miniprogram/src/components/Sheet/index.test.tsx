import { markup } from '../../testing/markup'
import { Sheet } from '.'

it('is a dialog by name with a way out, and not there while closed', () => {
  const sheet = (open: boolean) =>
    markup(
      <Sheet open={open} title="目录" onClose={() => undefined}>
        第一章
      </Sheet>,
    )
  expect(sheet(false)).toBe('')
  expect(sheet(true)).toContain('role="dialog" aria-label="目录"')
  expect(sheet(true).match(/aria-label="关闭"/g)).toHaveLength(2)
})
