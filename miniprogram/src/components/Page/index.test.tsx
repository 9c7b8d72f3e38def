import { markup } from '../../testing/markup'
import { Page } from '.'

it('stands in landmarks, with a way back unless it is a tab, and the place for passing words', () => {
  const html = markup(
    <Page title="意见详情" footer="撤回">
      内容
    </Page>,
  )
  for (const role of ['banner', 'main', 'region', 'status']) expect(html).toContain(`role="${role}"`)
  expect(html).toContain('<h1 class="heading page__title">意见详情</h1>')
  expect(html).toContain('aria-label="返回"')
  const tab = markup(
    <Page title="首页" tab="home">
      内容
    </Page>,
  )
  expect(tab).not.toContain('aria-label="返回"')
  expect(tab).toContain('role="navigation"')
})
