import { markup, wordsOf } from '../../testing/markup'
import { Button } from '.'

it('takes no second tap while busy, and says so; an icon does not stand in for its words', () => {
  expect(markup(<Button icon="pen">提意见</Button>)).toMatch(/<button type="button"[^>]*button--primary[\s\S]*提意见/)
  const busy = markup(<Button busy>提意见</Button>)
  expect(busy).toContain('disabled')
  expect(wordsOf(busy)).toBe('请稍候…')
  expect(
    markup(
      <Button disabled label="支持，现有 3 人">
        3
      </Button>,
    ),
  ).toContain('aria-label="支持，现有 3 人"')
})
