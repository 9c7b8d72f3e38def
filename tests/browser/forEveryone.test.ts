import { closeBrowser, newWindow } from '../support/browser'
import { newResident, signIn, stackUrl, webUrl } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { photograph } from '../support/files'

afterAll(closeBrowser)

let draftId: string
beforeAll(async () => {
  draftId = await openDraft()
})

const at = (path: string) => webUrl() + path
const writePage = () => at(`/pages/opinions/write/index?draftId=${draftId}&article=${encodeURIComponent('第四条')}`)

const resident = async () => {
  const me = await newResident()
  const account = (await me.get('/me')).body
  const person = await newWindow()
  await person.page.goto(at('/config.json'))
  const session = { token: me.token, expiresAt: new Date(Date.now() + 3_600_000).toISOString(), account }
  await person.page.evaluate(`localStorage.setItem('session', ${JSON.stringify(JSON.stringify({ data: session }))})`)
  return { ...person, me }
}

/** What a page's own window knows and Node does not. */
type Browser = { getComputedStyle: (of: unknown) => { fontSize: string } }

describe('每个人都用得上', () => {
  it('连不上服务时，看过的草案还在，说明是什么时候的内容；再连上就没有这句话', async () => {
    const { page, close } = await newWindow()
    await page.goto(at(`/pages/drafts/detail/index?id=${draftId}`))
    await page.getByText('确需临时闭园的，应当提前三日公告。').first().waitFor()
    // The page's policy lets nothing be evaluated in it again and again: it is asked from outside.
    await eventually(() =>
      page.evaluate(`Object.keys(localStorage).some((key) => key.startsWith('kept:GET /drafts/{draftId}/versions'))`),
    )
    // Read an hour ago: what is some seconds old is not asked for again.
    await page.evaluate(`for (const key of Object.keys(localStorage).filter((key) => key.startsWith('kept:'))) {
      const { data } = JSON.parse(localStorage.getItem(key))
      localStorage.setItem(key, JSON.stringify({ data: { ...data, at: Date.now() - 3_600_000 } }))
    }`)
    await page.route(`${stackUrl()}/**`, (route) => route.abort('internetdisconnected'))
    await page.reload()
    await page.getByText('确需临时闭园的，应当提前三日公告。').first().waitFor()
    await page.getByText(/连不上服务，看到的是.*的内容/).waitFor()
    await page.unrouteAll()
    await page.reload()
    await page.getByText('确需临时闭园的，应当提前三日公告。').first().waitFor()
    await page.getByText(/连不上服务/).waitFor({ state: 'hidden' })
    await close()
  })

  it('长辈版：首页一点就换，正文够大，每一页都能打电话问人', async () => {
    const { page, complaints, close } = await newWindow()
    await page.goto(at('/pages/home/index'))
    await page.getByRole('button', { name: '长辈版' }).click()
    const size = await page
      .locator('.home-band__text')
      .first()
      .evaluate((words) => (globalThis as unknown as Browser).getComputedStyle(words).fontSize)
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(18)
    await page.goto(at(`/pages/drafts/detail/index?id=${draftId}`))
    const call = page.getByRole('button', { name: '打电话问一问' })
    const box = await call.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(60)
    await call.click()
    await page.getByRole('dialog', { name: '打电话问一问' }).getByText('榴园街道代表之家').waitFor()
    expect(complaints()).toEqual([])
    await close()
  })

  it('把手写的意见拍下来交上去，工作人员看得到照片', async () => {
    const { page, me, complaints, close } = await resident()
    await page.goto(writePage())
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '拍下手写的意见' }).click()
    await (await chooser).setFiles({ name: '手写.jpg', mimeType: 'image/jpeg', buffer: await photograph() })
    await page.getByRole('img', { name: '照片 1' }).waitFor()
    expect(await page.getByRole('textbox', { name: '意见内容' }).inputValue()).toContain('照片')
    await page.getByRole('button', { name: '提交意见' }).click()
    await page.getByRole('heading', { name: '意见已收到，谢谢您' }).waitFor()
    const [mine] = (await me.get('/me/opinions')).body.items
    const staff = await signIn('demo-staff')
    expect((await staff.get(`/opinions/${mine.id}`)).body.attachments).toMatchObject([{ kind: 'picture' }])
    expect(complaints()).toEqual([])
    await close()
  })

  it('同一张表开在两个标签页里，写的是同一份', async () => {
    const { page, close } = await resident()
    const other = await page.context().newPage()
    await page.goto(writePage())
    await other.goto(writePage())
    await page.getByRole('textbox', { name: '意见内容' }).fill('在第一个标签页里写的话')
    const box = other.getByRole('textbox', { name: '意见内容' })
    await eventually(async () => (await box.inputValue()) === '在第一个标签页里写的话')
    await box.fill('在第一个标签页里写的话，又在第二个里接着写')
    await eventually(async () => (await page.locator('#opinion-text').inputValue()).endsWith('接着写'))
    await page.goBack()
    await page.goto(writePage())
    expect(await page.getByRole('textbox', { name: '意见内容' }).inputValue()).toContain('接着写')
    await close()
  })

  it('写到一半登录失效、服务出错、操作太频繁：说清楚，一个字不丢', async () => {
    const { page, close } = await resident()
    await page.goto(writePage())
    const box = page.getByRole('textbox', { name: '意见内容' })
    const words = '一字不能丢的意见：建议增加夜间照明。'
    await box.fill(words)
    const answer = { status: 200, body: '' }
    await page.route(/\/drafts\/[^/]+\/opinions$/, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ ...answer, contentType: 'application/json', headers: { 'access-control-allow-origin': '*' } })
        : route.continue(),
    )
    for (const status of [500, 503, 429]) {
      Object.assign(answer, { status, body: '{}' })
      await page.goto(writePage())
      await box.fill(`${words}${status}`)
      await page.getByRole('button', { name: '提交意见' }).click()
      await page.getByText('已写好，服务繁忙，稍后自动提交').first().waitFor()
      await page.getByText(`${words}${status}`).waitFor()
    }
    await close()
  })

  it('法律用语点一下就有解释', async () => {
    const { page, close } = await newWindow()
    await page.goto(at(`/pages/drafts/detail/index?id=${draftId}&view=progress`))
    await page.getByRole('button', { name: '一审', exact: true }).click()
    await page.getByRole('dialog', { name: '一审' }).getByText('第一次审议').waitFor()
    await close()
  })
})
