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
    const at = document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)),
      Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height, 40) / 2)),
    )
    const covered = at && !one.contains(at) && !at.contains(one)
    const inside = box.bottom > 0 && box.top < innerHeight && !covered
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

  it('搜到一条，关注草案，改一条意见，再撤回；问话关上后焦点回到原处', async () => {
    const draftId = await openDraft()
    const { page, me, complaints, close } = await resident()
    await me.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'modify', text: '建议延长到晚上十一点。' })
    await page.goto(`${webUrl()}/pages-reading/search/index`)
    await page
      .getByRole('textbox', { name: /搜索草案/ })
      .or(page.getByRole('searchbox'))
      .first()
      .waitFor()
    await tabTo(page, '搜索草案')
    await page.keyboard.type('临时闭园')
    await page.getByText('第四条').first().waitFor()
    await tabTo(page, '第四条')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /第四条/, level: 2 }).waitFor()

    await page.goto(`${webUrl()}/pages/drafts/detail/index?id=${draftId}`)
    await page.getByRole('button', { name: '关注', exact: true }).waitFor()
    await tabTo(page, /^关注$/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '已关注' }).waitFor()

    await page.goto(`${webUrl()}/pages/opinions/mine/index`)
    await page.getByText('建议延长到晚上十一点。').waitFor()
    await tabTo(page, '建议延长到晚上十一点。')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '修改' }).waitFor()
    await tabTo(page, /^修改$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '修改意见' }).waitFor()
    expect((await focus(page)).words).toBe('意见内容')
    await page.keyboard.press('End')
    await page.keyboard.type('夏天尤其需要。')
    await tabTo(page, /^保存修改$/)
    await page.keyboard.press('Enter')
    await page.getByText('夏天尤其需要。').first().waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect((await focus(page)).words).toBe('修改')

    await page.keyboard.press('Shift+Tab')
    expect((await focus(page)).words).toBe('撤回')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
    expect((await focus(page)).words).toBe('撤回')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await tabTo(page, /^撤回$/)
    await page.keyboard.press('Enter')
    await page.getByText('已撤回').filter({ visible: true }).first().waitFor()
    expect((await me.get('/me/opinions')).body.items[0].status).toBe('withdrawn')
    expect(complaints()).toEqual([])
    await close()
  })

  it('换字号、看我的信息、读通知', async () => {
    const { page, complaints, close } = await resident()
    await page.goto(`${webUrl()}/pages/accounts/index`)
    await page.getByRole('button', { name: /字号与外观/ }).waitFor()
    await tabTo(page, '字号与外观')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: '字号' }).waitFor()
    await tabTo(page, /^特大字$/)
    await page.keyboard.press('Enter')
    await page.locator('.page.size-largest').filter({ visible: true }).waitFor()
    await tabTo(page, '打电话问一问')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '打电话问一问' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect((await focus(page)).words).toContain('打电话问一问')
    await page.goto(`${webUrl()}/pages-reading/myData/index`)
    await page.getByRole('button', { name: '导出一份能直接看的' }).waitFor()
    await tabTo(page, '导出一份能直接看的')
    const file = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect((await file).suggestedFilename()).toBe('我的信息.txt')
    expect(complaints()).toEqual([])
    await close()
  })
})
