import { markup, wordsOf } from '../../testing/markup'
import { Cell, List } from '.'

it('is a button only where it leads somewhere', () => {
  expect(markup(<Cell title="一行" value="3" />)).toMatch(/^<div class="cell"/)
  expect(markup(<Cell title="注销账号" danger onTap={() => undefined} />)).toMatch(/^<button[\s\S]*cell__title--danger/)
  expect(wordsOf(markup(<List title="账号">内容</List>))).toBe('账号内容')
})
