import { readFileSync } from 'node:fs'
import { closeBrowser, newWindow } from '../support/browser'
import { client, webUrl } from '../support/client'

afterAll(closeBrowser)

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Whether a page on the screen is wider than the screen. */
const WIDER = `[...document.querySelectorAll('.taro_page')].some((page) => page.scrollWidth > page.clientWidth + 1)`

type Finding = { id: string; impact: string | null; nodes: { html: string }[] }

/** The pages of a resident, with real things on them. */
const pagesOf = async (): Promise<string[]> => {
  const { body: session } = await client().post('/sessions', { code: 'demo-resident' })
  const me = client(session.token)
  const first = async (path: string) => (await me.get(path)).body.items[0].id
  const draft = await first('/drafts?status=consulting')
  const deputy = await first('/deputies')
  const opinion = await first('/me/opinions')
  const article = encodeURIComponent('第五条')
  return [
    '/pages/home/index',
    '/pages/drafts/index',
    '/pages/chat/index',
    '/pages/accounts/index',
    `/pages/drafts/detail/index?id=${draft}`,
    `/pages/drafts/article/index?id=${draft}&article=${article}`,
    `/pages/opinions/write/index?draftId=${draft}&article=${article}`,
    '/pages/opinions/mine/index',
    `/pages/opinions/detail/index?id=${opinion}`,
    `/pages/opinions/receipt/index?id=${opinion}`,
    '/pages/notifications/index',
    '/pages/chat/deputies/index',
    `/pages/chat/deputy/index?id=${deputy}`,
    `/pages/chat/station/index?id=${await first('/stations')}`,
    `/pages/chat/start/index?deputyId=${deputy}`,
    `/pages/chat/conversation/index?id=${await first('/conversations')}`,
    '/pages/accounts/settings/index',
    `/pages-reading/opinions/index?draftId=${draft}`,
    `/pages-reading/search/index?q=${encodeURIComponent('公园')}`,
    `/pages-reading/card/index?id=${opinion}`,
    '/pages-reading/myData/index',
    '/pages/accounts/privacy/index',
  ]
}

const looks = [
  { name: '浅色', theme: 'light', size: 'standard' },
  { name: '深色、长辈版', theme: 'dark', size: 'elder' },
]

describe('无障碍', () => {
  it.each(looks)(
    '群众的每一页在$name下都没有问题，320 像素宽不横向滚动',
    async ({ theme, size }) => {
      const { page, close } = await newWindow()
      await page.goto(`${webUrl()}/config.json`)
      const preferences = JSON.stringify(JSON.stringify({ data: { theme, size, contrast: false } }))
      await page.evaluate(`localStorage.setItem('preferences', ${preferences})`)
      await page.goto(`${webUrl()}/pages/accounts/signIn/index`)
      await page.getByRole('button', { name: /林小满/ }).click()
      await page.getByRole('heading', { name: '正在征求意见' }).waitFor()

      const found: string[] = []
      for (const path of await pagesOf()) {
        await page.setViewportSize({ width: 390, height: 844 })
        await page.goto(webUrl() + path)
        await page.waitForLoadState('networkidle')
        await page.evaluate(axe)
        const violations = await page.evaluate<Finding[]>('axe.run().then(({ violations }) => violations)')
        for (const { id, impact, nodes } of violations)
          found.push(`${path} ${impact} ${id} ${nodes[0]?.html.slice(0, 160)}`)
        await page.setViewportSize({ width: 320, height: 568 })
        const overflow = await page.evaluate<boolean>(WIDER)
        if (overflow) found.push(`${path} 横向滚动`)
      }
      expect(found).toEqual([])
      await close()
    },
    180_000,
  )
})
