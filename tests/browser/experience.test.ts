import { limits, zipped } from '../../local/size'
import { closeBrowser, newWindow } from '../support/browser'
import { type Client, client, newResident, signIn, webUrl } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

afterAll(closeBrowser)

let staff: Client
let draftId: string
beforeAll(async () => {
  staff = await signIn('demo-staff')
  draftId = await openDraft(staff)
})

const consult = (closesAt: number) =>
  staff.put(`/drafts/${draftId}/consultation`, {
    opensAt: new Date(Date.now() - 86_400_000).toISOString(),
    closesAt: new Date(closesAt).toISOString(),
    reason: '测试',
    showOpinions: true,
  })

/** A resident whose phone holds their session already. */
const resident = async () => {
  const me = await newResident()
  const account = (await me.get('/me')).body
  const person = await newWindow()
  await person.page.goto(`${webUrl()}/config.json`)
  const session = { token: me.token, expiresAt: new Date(Date.now() + 3_600_000).toISOString(), account }
  await person.page.evaluate(`localStorage.setItem('session', ${JSON.stringify(JSON.stringify({ data: session }))})`)
  return { ...person, me }
}

const at = (path: string) => `${webUrl()}${path}`
const article = encodeURIComponent('第四条')
const writePage = () => at(`/pages/opinions/write/index?draftId=${draftId}&article=${article}`)
type Page = Awaited<ReturnType<typeof resident>>['page']

const visible = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()

/** The road to the server is cut for writing only, as in a lift. */
const cut = (page: Page) =>
  page.route(/\/drafts\/[^/]+\/opinions$/, (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
  )

describe('群众的体验', () => {
  it('点条文里的一句话，两步就到提交，意见带着这句话', async () => {
    await consult(Date.now() + 40 * 86_400_000)
    const { page, me, complaints, close } = await resident()
    await page.goto(at(`/pages/drafts/article/index?id=${draftId}&article=${article}`))
    const sentence = page.getByRole('button', { name: '确需临时闭园的，应当提前三日公告。' })
    await sentence.focus()
    await page.keyboard.press('Enter')
    await visible(page, '对这句话提意见').click()
    await page.getByText('针对：“确需临时闭园的，应当提前三日公告。”').waitFor()
    await visible(page, '期限太短了，建议延长').click()
    const box = page.getByRole('textbox', { name: '意见内容' })
    await box.fill(`${await box.inputValue()}改成五日。`)
    await visible(page, '提交意见').click()
    await page.getByRole('heading', { name: '意见已收到，谢谢您' }).waitFor()
    const [mine] = (await me.get('/me/opinions')).body.items
    expect((await me.get(`/opinions/${mine.id}`)).body).toMatchObject({
      article: '第四条',
      text: '期限太短了，建议延长，改成五日。',
      quote: '确需临时闭园的，应当提前三日公告。',
    })
    expect(complaints()).toEqual([])
    await close()
  })

  it('在全文里点一句话也能就它说；退出去再回来，撤回了再写，字都在', async () => {
    await consult(Date.now() + 40 * 86_400_000)
    const { page, me, complaints, close } = await resident()
    await page.goto(at(`/pages/drafts/detail/index?id=${draftId}`))
    await page.getByText('确需临时闭园的，应当提前三日公告。').click()
    await visible(page, '对这句话提意见').click()
    await page.getByText('针对：“确需临时闭园的，应当提前三日公告。”').waitFor()
    const words = '三日太短，建议提前七日公告。'
    await page.getByRole('textbox', { name: '意见内容' }).fill(words)
    await page.goBack()
    await page.getByText('确需临时闭园的，应当提前三日公告。').waitFor()
    await page.goForward()
    expect(await page.getByRole('textbox', { name: '意见内容' }).inputValue()).toBe(words)
    await visible(page, '提交意见').click()
    await page.getByRole('heading', { name: '意见已收到，谢谢您' }).waitFor()

    const [mine] = (await me.get('/me/opinions')).body.items
    await page.goto(at(`/pages/opinions/detail/index?id=${mine.id}`))
    await visible(page, '撤回').click()
    await page.getByRole('alertdialog').getByRole('button', { name: '撤回', exact: true }).click()
    await visible(page, '再写一条').click()
    expect(await page.getByRole('textbox', { name: '意见内容' }).inputValue()).toBe(words)
    expect(complaints()).toEqual([])
    await close()
  })

  it('没有网络时写的意见留在手机上，关掉再打开，网络恢复后自动提交一次', async () => {
    await consult(Date.now() + 40 * 86_400_000)
    const { page, me, close } = await resident()
    await page.goto(writePage())
    await page.getByRole('textbox', { name: '意见内容' }).fill('在电梯里写的：建议公园门口放几张长椅。')
    await cut(page)
    await visible(page, '提交意见').click()
    await page.getByText('已写好，等网络恢复后自动提交').waitFor()
    await page.goto('about:blank')
    await page.unrouteAll()
    expect((await me.get('/me/opinions')).body.items).toEqual([])

    await page.goto(at('/pages/opinions/mine/index'))
    await page.getByText('已提交', { exact: true }).waitFor()
    const { items } = (await me.get('/me/opinions')).body
    expect(items.map(({ text }: { text: string }) => text)).toEqual(['在电梯里写的：建议公园门口放几张长椅。'])
    await close()
  })

  it('截止前写好、截止后才有网络：说明原因，内容留着，并告诉还能怎么办', async () => {
    await consult(Date.now() + 40 * 86_400_000)
    const { page, me, close } = await resident()
    await page.goto(writePage())
    await page.getByRole('textbox', { name: '意见内容' }).fill('这是截止之前写的：建议增加饮水的地方。')
    await cut(page)
    await visible(page, '提交意见').click()
    await page.getByText('已写好，等网络恢复后自动提交').waitFor()
    await consult(Date.now() - 1000)
    const someone = await newResident()
    const words = { article: '第四条', kind: 'other', text: '看看是不是已经截止了，这是另一个人。' }
    await eventually(
      async () => (await someone.post(`/drafts/${draftId}/opinions`, words)).body.code === 'consultation_closed',
    )
    await page.unrouteAll()
    await page.goto(at('/pages/opinions/mine/index'))
    await page.getByText('没有提交成功').waitFor()
    await page.getByText('这是截止之前写的：建议增加饮水的地方。').waitFor()
    await visible(page, '找代表聊聊').waitFor()
    expect((await me.get('/me/opinions')).body.items).toEqual([])
    await close()
  })

  it('正在写的话有人说过：支持那一条，不必再写', async () => {
    await consult(Date.now() + 40 * 86_400_000)
    const author = await newResident()
    const { body: opinion } = await author.post(`/drafts/${draftId}/opinions`, {
      article: '第四条',
      kind: 'add',
      text: '公园里晚上路灯太暗，老人容易摔跤，要加装路灯。',
    })
    await eventually(async () => (await staff.put(`/opinions/${opinion.id}/publication`)).status === 200)
    // What everybody who types asks for is kept for some seconds.
    const asked = new URLSearchParams({ article: '第四条', text: '晚上路灯太暗，老人容易摔跤' })
    await eventually(
      async () => (await author.get(`/drafts/${draftId}/similar-opinions?${asked}`)).body.items.length > 0,
      { what: 'the published opinion is found' },
    )
    const { page, me, close } = await resident()
    await page.goto(writePage())
    await page.getByRole('textbox', { name: '意见内容' }).fill('晚上路灯太暗，老人容易摔跤')
    await visible(page, '我也这样想').click()
    await page.getByRole('alertdialog').getByRole('button', { name: '不写了' }).click()
    await page.getByRole('button', { name: /取消支持，现有 1 人支持/ }).waitFor()
    const shown = (await me.get(`/drafts/${draftId}/public-opinions`)).body.items
    expect(shown.find(({ id }: { id: string }) => id === opinion.id)).toMatchObject({ supported: true, supports: 1 })
    await close()
  })

  it('搜索：边写边找，标出词语，没有结果时指路', async () => {
    const { page, close } = await resident()
    await page.goto(at('/pages/home/index'))
    await visible(page, '搜草案、条文、代表、家站室').click()
    const box = page.getByRole('searchbox', { name: '搜索草案、条文、代表、家站室' })
    await box.fill('燃放烟花')
    await visible(page, /第五条/).click()
    // The words stand in what was found, too: going back means back from the article.
    await page.waitForURL(/pages\/drafts\/article/)
    await page.getByText('在非指定区域燃放烟花爆竹').filter({ visible: true }).first().waitFor()
    await page.goBack()
    await box.fill('根本没有的词')
    await page.getByText('没有找到“根本没有的词”').waitFor()
    await visible(page, '找代表聊聊').waitFor()
    expect((await client().get('/search?q=x')).status).toBe(200)
    await close()
  })

  it('首页第一屏的请求和脚本不超过上限', async () => {
    const { page, close } = await newWindow()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(at('/pages/home/index'))
    await page.getByRole('heading', { name: '正在征求意见' }).waitFor()
    const scripts = asked.filter((url) => /\.js(\?|$)/.test(url))
    const bytes = await Promise.all(
      scripts.map(async (url) => zipped(Buffer.from(await (await fetch(url)).arrayBuffer()))),
    )
    // What the page itself is made of; its data comes by the API.
    const own = asked.filter((url) => url.startsWith(webUrl()))
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limits.firstScripts)
    expect(own.length).toBeLessThanOrEqual(limits.firstRequests)
    await close()
  })
})
