import { markup } from '../../testing/markup'
import { SearchBar } from '.'

const bar = (value: string) =>
  markup(<SearchBar label="搜索草案" placeholder="搜一搜" value={value} onChange={() => undefined} />)

it('is a search by role and name, and can be emptied once something stands in it', () => {
  expect(bar('')).toMatch(/role="search"[\s\S]*type="search"[\s\S]*aria-label="搜索草案"/)
  expect(bar('')).not.toContain('清空')
  expect(bar('收费')).toContain('aria-label="清空"')
})
