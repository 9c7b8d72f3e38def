import type { Page } from 'playwright-core'
import { closeBrowser, newWindow } from '../support/browser'
import { newResident, webUrl } from '../support/client'
import { openDraft } from '../support/drafts'

afterAll(closeBrowser)

/** A resident whose browser holds their session. */
const resident = async () => {
  const me = await newResident()
  const account = (await me.get('/me')).body
  const person = await newWindow({ width: 1280, height: 800 })
  await person.page.goto(`${webUrl()}/config.json`)
  const session = { token: me.token, expiresAt: new Date(Date.now() + 3_600_000).toISOString(), account }
  await person.page.evaluate(`localStorage.setItem('session', ${JSON.stringify(JSON.stringify({ data: session }))})`)
  return { ...person, me }
}

type Focus = { words: string; seen: boolean }

const focus = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const one = document.activeElement
    if (!one || one === document.body) return { words: '', seen: true }
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    const box = one.getBoundingClientRect()
    const inside = box.bottom > 0 && box.top < innerHeight
    return {
      words: one.getAttribute('aria-label') || one.textContent || '',
      seen: inside && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    }
  })()`)

const MOST = 80

/** Presses Tab until the focus is on it; wherever it stops on the way, one can see where it is. */
const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const met: string[] = []
  for (let step = 0; step < MOST; step++) {
    await page.keyboard.press('Tab')
    const { words, seen } = await focus(page)
    if (!seen) throw new Error(`the focus on “${words.slice(0, 30)}” cannot be seen`)
    met.push(words.slice(0, 12))
    if (typeof name === 'string' ? words.includes(name) : name.test(words)) return
  }
  throw new Error(`Tab never came to ${name}: ${met.join(' · ')}`)
}

describe('只用键盘', () => {
  it('读一条、点一句话、写意见、提交', async () => {
    const draftId = await openDraft()
    const { page, me, complaints, close } = await resident()
    await page.goto(`${webUrl()}/pages/drafts/article/index?id=${draftId}&article=${encodeURIComponent('第四条')}`)
    await page.getByText('确需临时闭园的').first().waitFor()
    await tabTo(page, '确需临时闭园的')
    await page.keyboard.press('Enter')
    await tabTo(page, '对这句话提意见')
    await page.keyboard.press('Enter')
    await page.getByText('针对：“确需临时闭园的').waitFor()
    await tabTo(page, '意见内容')
    await page.keyboard.type('三日太短，建议提前五日公告。')
    await tabTo(page, /^提交意见$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '意见已收到，谢谢您' }).waitFor()
    expect((await me.get('/me/opinions')).body.items).toMatchObject([{ text: '三日太短，建议提前五日公告。' }])
    expect(complaints()).toEqual([])
    await close()
  })

  it('打开目录，焦点进去；按 Esc 关上，焦点回到原处', async () => {
    const draftId = await openDraft()
    const { page, close } = await resident()
    await page.goto(`${webUrl()}/pages/drafts/detail/index?id=${draftId}`)
    await page.getByRole('button', { name: '目录' }).waitFor()
    await tabTo(page, /^目录$/)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.evaluate((panel) => panel.contains(panel.ownerDocument.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect((await focus(page)).words).toBe('目录')
    await close()
  })

  it('找到代表，写留言，再补一句', async () => {
    const { page, me, close } = await resident()
    await page.goto(`${webUrl()}/pages/chat/deputies/index`)
    await page.getByRole('button', { name: /陈玉兰/ }).waitFor()
    await tabTo(page, '陈玉兰')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '给代表留言' }).waitFor()
    await tabTo(page, '给代表留言')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '想说什么' }).waitFor()
    await tabTo(page, '想说什么')
    await page.keyboard.type('小区门口的路灯坏了一个月，晚上看不清路。')
    await tabTo(page, /^发送$/)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '写消息' }).waitFor()
    await tabTo(page, '写消息')
    await page.keyboard.type('在和平路路口东侧。')
    await tabTo(page, /^发送$/)
    await page.keyboard.press('Enter')
    await page.getByText('在和平路路口东侧。').first().waitFor()
    await page.getByText('已送达').last().waitFor()
    const [conversation] = (await me.get('/conversations')).body.items
    const { items } = (await me.get(`/conversations/${conversation.id}/messages`)).body
    expect(items.map(({ text }: { text?: string }) => text)).toContain('在和平路路口东侧。')
    await close()
  })
})
