import { markup, wordsOf } from '../../testing/markup'
import { TabBar } from '.'

it('leads to the four main pages and tells which one is shown', () => {
  const html = markup(<TabBar current="chat" />)
  expect(html).toContain('role="navigation" aria-label="主要页面"')
  expect(wordsOf(html)).toBe('立法民意直通车首页征求意见聊聊天我的')
  expect(html.match(/aria-pressed="true"/g)).toHaveLength(1)
})
